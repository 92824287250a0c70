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
    UNKNOWN
}
