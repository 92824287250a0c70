package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Which editor a chat or writing task uses; other tasks have none.
 *
 * <p>Answers to the official SDK's {@code EditorTaskType} and, for ontologies, {@code OntologyKind}.
 */
public enum EditorTaskType {
    /** Live evaluation of chat models. */
    MODEL_CHAT_EVALUATION,
    /** Evaluation of recorded chats. */
    OFFLINE_MODEL_CHAT_EVALUATION,
    /** Writing of responses to given texts. */
    RESPONSE_CREATION,
    /** One that this client does not know; cannot be sent. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** The media type of all projects and ontologies with this editor. */
    public MediaType mediaType() {
        return switch (this) {
            case MODEL_CHAT_EVALUATION, OFFLINE_MODEL_CHAT_EVALUATION -> MediaType.CONVERSATIONAL;
            case RESPONSE_CREATION -> MediaType.TEXT;
            case UNKNOWN -> MediaType.UNKNOWN;
        };
    }
}
