package io.github.labelboxspring.metadata;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a metadata field holds. The kind of a field cannot change (SDK 7.17.0, {@code DataRowMetadataKind}). */
public enum MetadataKind {
    @JsonProperty("CustomMetadataNumber")
    NUMBER,
    @JsonProperty("CustomMetadataDateTime")
    DATE_TIME,
    @JsonProperty("CustomMetadataString")
    STRING,
    /** One of the field's options. */
    @JsonProperty("CustomMetadataEnum")
    ENUM,
    /** An option; only its enum can be written. */
    @JsonProperty("CustomMetadataEnumOption")
    OPTION,
    /** 128 numbers. */
    @JsonProperty("CustomMetadataEmbedding")
    EMBEDDING,
    /** One that this client does not know; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN
}
