package io.github.labelboxspring.emulator.internal.domain.ontologies;

/** The editor of a chat or writing task. */
public enum EditorTaskType {
    MODEL_CHAT_EVALUATION,
    OFFLINE_MODEL_CHAT_EVALUATION,
    RESPONSE_CREATION
}
