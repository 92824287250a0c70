package io.github.labelboxspring.annotations;

/**
 * A part of a message's text.
 *
 * @param messageId id of the message in the conversation
 * @param text the part of its text
 */
public record ConversationEntity(String messageId, TextEntity text) implements Mark {

    /** @throws IllegalArgumentException if the message id is blank */
    public ConversationEntity {
        if (messageId.isBlank()) {
            throw new IllegalArgumentException("The message id of a conversation entity must not be blank");
        }
    }
}
