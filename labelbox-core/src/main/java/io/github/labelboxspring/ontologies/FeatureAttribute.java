package io.github.labelboxspring.ontologies;

/**
 * A setting of a feature, such as {@code auto-ocr}.
 *
 * @param attributeName the name
 * @param attributeValue the value, always a string
 */
public record FeatureAttribute(String attributeName, String attributeValue) {}
