package io.github.labelboxspring.resourcetags;

/**
 * A colored tag of the organization for finding projects.
 *
 * @param id the id
 * @param text the text
 * @param color six hexadecimal digits without {@code #}, such as {@code 7fcd3c}
 */
public record ResourceTag(String id, String text, String color) {}
