package io.github.labelboxspring.ontologies;

/**
 * Kinds of classifications, those of prompts and responses among them.
 *
 * <p>Answers to the official SDK's {@code Classification.Type} and {@code PromptResponseClassification.Type}.
 */
public enum ClassificationType {
    TEXT("text"),
    /** Any number of the options. */
    CHECKLIST("checklist"),
    /** Exactly one of the options. */
    RADIO("radio"),
    /** Only a heading for others. */
    GROUP("group"),
    /** A prompt that the labeler writes; at most one in an ontology. */
    PROMPT("prompt"),
    RESPONSE_TEXT("response-text"),
    RESPONSE_CHECKLIST("response-checklist"),
    RESPONSE_RADIO("response-radio"),
    /** One that this client does not know; {@link Classification#type()} has its name. */
    UNKNOWN("");

    private final String wireName;

    ClassificationType(String wireName) {
        this.wireName = wireName;
    }

    /** The word in normalized JSON. */
    public String wireName() {
        return this.wireName;
    }

    /** Whether it is of no use without options. */
    public boolean needsOptions() {
        return this == CHECKLIST || this == RADIO || this == RESPONSE_CHECKLIST || this == RESPONSE_RADIO;
    }

    /** Whether it belongs to the writing of prompts and responses. */
    public boolean isPromptOrResponse() {
        return this == PROMPT || this == RESPONSE_TEXT || this == RESPONSE_CHECKLIST || this == RESPONSE_RADIO;
    }

    static ClassificationType of(String wireName) {
        for (ClassificationType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
