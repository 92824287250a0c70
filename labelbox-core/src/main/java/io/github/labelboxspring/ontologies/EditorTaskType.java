package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * The editor of a chat or writing task; other tasks have none.
 *
 * <p>Corresponds to {@code EditorTaskType} and, for ontologies, {@code OntologyKind} in the official SDK.
 */
public enum EditorTaskType {
    /** Live evaluation of chat models. */
    MODEL_CHAT_EVALUATION,
    /** Evaluation of recorded chats. */
    OFFLINE_MODEL_CHAT_EVALUATION,
    /** Writing of responses to given texts. */
    RESPONSE_CREATION,
    /** A type that this client version does not support; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Return the media type of all projects and ontologies with this editor. */
    public MediaType mediaType() {
        return switch (this) {
            case MODEL_CHAT_EVALUATION, OFFLINE_MODEL_CHAT_EVALUATION -> MediaType.CONVERSATIONAL;
            case RESPONSE_CREATION -> MediaType.TEXT;
            case UNKNOWN -> MediaType.UNKNOWN;
        };
    }
}
