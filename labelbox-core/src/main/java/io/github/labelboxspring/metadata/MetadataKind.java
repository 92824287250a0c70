package io.github.labelboxspring.metadata;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of a metadata field. It cannot be changed (SDK 7.17.0, {@code DataRowMetadataKind}). */
public enum MetadataKind {
    @JsonProperty("CustomMetadataNumber")
    NUMBER,
    @JsonProperty("CustomMetadataDateTime")
    DATE_TIME,
    @JsonProperty("CustomMetadataString")
    STRING,
    /** One of the options of the field. */
    @JsonProperty("CustomMetadataEnum")
    ENUM,
    /** An option; only its enum can be written. */
    @JsonProperty("CustomMetadataEnumOption")
    OPTION,
    /** A vector of 128 numbers. */
    @JsonProperty("CustomMetadataEmbedding")
    EMBEDDING,
    /** A type that this client version does not support; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN
}
