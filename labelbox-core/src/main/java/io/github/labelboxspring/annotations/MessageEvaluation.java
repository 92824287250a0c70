package io.github.labelboxspring.annotations;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of a model's messages in a chat.
 *
 * @param tool which the ontology has
 * @param task what was chosen or ranked
 * @param uuid null to have one drawn when it is sent; in an export, its feature id
 */
public record MessageEvaluation(
        FeatureRef tool, Task task, @Nullable String uuid) implements Annotation {

    /** An evaluation by the tool of this name. */
    public static MessageEvaluation of(String tool, Task task) {
        return new MessageEvaluation(FeatureRef.of(tool), task, null);
    }

    /** The same with a UUID. */
    public MessageEvaluation withUuid(String uuid) {
        return new MessageEvaluation(this.tool, this.task, uuid);
    }

    /** What was chosen or ranked. */
    public sealed interface Task {

        /** Id of the message that the evaluated ones answer. */
        String parentMessageId();
    }

    /**
     * A message of a model.
     *
     * @param messageId its id
     * @param modelConfigName name of the model configuration that wrote it
     */
    public record Message(String messageId, String modelConfigName) {}

    /** One message is chosen. */
    public record SingleSelection(String parentMessageId, Message message) implements Task {}

    /**
     * Any number of messages is chosen.
     *
     * @param messages may be empty
     */
    public record MultiSelection(String parentMessageId, List<Message> messages) implements Task {

        public MultiSelection {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Messages are ranked.
     *
     * @param messages in any order
     */
    public record Ranking(String parentMessageId, List<Ranked> messages) implements Task {

        /** @throws IllegalArgumentException if the ranks are not 1 to the number of messages, each once */
        public Ranking {
            messages = List.copyOf(messages);
            List<Integer> ranks = messages.stream().map(Ranked::rank).sorted().toList();
            if (!ranks.equals(IntStream.rangeClosed(1, messages.size()).boxed().toList())) {
                throw new IllegalArgumentException("The ranks of " + messages.size() + " messages must be 1 to "
                        + messages.size() + ", each once, and are " + ranks);
            }
        }
    }

    /**
     * A message and its rank.
     *
     * @param rank 1 is the best
     */
    public record Ranked(Message message, int rank) {}
}
