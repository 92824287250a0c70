package io.github.labelboxspring.emulator.internal.domain.metadata;

/** The type of a metadata field's values. */
public enum MetadataKind {
    CustomMetadataNumber,
    CustomMetadataDateTime,
    CustomMetadataEnum,
    CustomMetadataEnumOption,
    CustomMetadataString,
    CustomMetadataEmbedding
}
