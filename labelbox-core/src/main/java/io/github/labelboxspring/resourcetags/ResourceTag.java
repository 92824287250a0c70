package io.github.labelboxspring.resourcetags;

/**
 * A coloured word of the organization, by which projects are found.
 *
 * @param id its id
 * @param text the word
 * @param color hexadecimal, without {@code #}, such as {@code 7fcd3c}
 */
public record ResourceTag(String id, String text, String color) {}
