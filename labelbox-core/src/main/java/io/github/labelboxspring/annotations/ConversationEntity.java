package io.github.labelboxspring.annotations;

/**
 * A part of a message.
 *
 * @param messageId of the message in the conversation
 * @param text which part of its text
 */
public record ConversationEntity(String messageId, TextEntity text) implements Mark {

    /** @throws IllegalArgumentException if the message id is blank */
    public ConversationEntity {
        if (messageId.isBlank()) {
            throw new IllegalArgumentException("A part of a message needs the message's id");
        }
    }
}
