package io.github.labelboxspring.ontologies;

/**
 * A setting of a feature, such as {@code auto-ocr}.
 *
 * @param attributeName its name
 * @param attributeValue its value, always a text
 */
public record FeatureAttribute(String attributeName, String attributeValue) {}
