package io.github.labelboxspring.emulator.world.data;

/** What values a metadata field takes. */
public enum MetadataKind {
    CustomMetadataNumber,
    CustomMetadataDateTime,
    CustomMetadataEnum,
    CustomMetadataEnumOption,
    CustomMetadataString,
    CustomMetadataEmbedding
}
