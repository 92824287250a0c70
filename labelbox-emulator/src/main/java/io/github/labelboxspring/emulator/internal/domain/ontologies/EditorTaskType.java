package io.github.labelboxspring.emulator.internal.domain.ontologies;

/** The editors of chat and writing tasks. */
public enum EditorTaskType {
    MODEL_CHAT_EVALUATION,
    OFFLINE_MODEL_CHAT_EVALUATION,
    RESPONSE_CREATION
}
