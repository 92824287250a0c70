package io.github.labelboxspring.ontologies;

/**
 * The types of classifications, including prompts and responses.
 *
 * <p>Corresponds to {@code Classification.Type} and {@code PromptResponseClassification.Type} in the official SDK.
 */
public enum ClassificationType {
    TEXT("text"),
    /** Any number of the options. */
    CHECKLIST("checklist"),
    /** Exactly one of the options. */
    RADIO("radio"),
    /** A heading for other classifications. */
    GROUP("group"),
    /** A prompt that the labeler writes; at most one in an ontology. */
    PROMPT("prompt"),
    RESPONSE_TEXT("response-text"),
    RESPONSE_CHECKLIST("response-checklist"),
    RESPONSE_RADIO("response-radio"),
    /** A type that this client version does not support; {@link Classification#type()} returns its name. */
    UNKNOWN("");

    private final String wireName;

    ClassificationType(String wireName) {
        this.wireName = wireName;
    }

    /** Return the name in normalized JSON. */
    public String wireName() {
        return this.wireName;
    }

    /** Return whether the classification requires options. */
    public boolean needsOptions() {
        return this == CHECKLIST || this == RADIO || this == RESPONSE_CHECKLIST || this == RESPONSE_RADIO;
    }

    /** Return whether the classification is a prompt or a response. */
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
