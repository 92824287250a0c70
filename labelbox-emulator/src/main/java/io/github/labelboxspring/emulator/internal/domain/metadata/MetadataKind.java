package io.github.labelboxspring.emulator.internal.domain.metadata;

/** What values a metadata field takes. */
public enum MetadataKind {
    CustomMetadataNumber,
    CustomMetadataDateTime,
    CustomMetadataEnum,
    CustomMetadataEnumOption,
    CustomMetadataString,
    CustomMetadataEmbedding
}
