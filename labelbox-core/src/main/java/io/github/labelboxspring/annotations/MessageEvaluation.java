package io.github.labelboxspring.annotations;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of model messages in a chat.
 *
 * @param tool the tool in the ontology
 * @param task the selection or ranking
 * @param uuid UUID, null to generate one when it is sent; in an export, its feature id
 */
public record MessageEvaluation(
        FeatureRef tool, Task task, @Nullable String uuid) implements Annotation {

    /** Return an evaluation with the tool of the given name. */
    public static MessageEvaluation of(String tool, Task task) {
        return new MessageEvaluation(FeatureRef.of(tool), task, null);
    }

    /** Return this evaluation with a UUID. */
    public MessageEvaluation withUuid(String uuid) {
        return new MessageEvaluation(this.tool, this.task, uuid);
    }

    /** The result of an evaluation task. */
    public sealed interface Task {

        /** Return the id of the message to which the evaluated messages respond. */
        String parentMessageId();
    }

    /**
     * A message of a model.
     *
     * @param messageId its id
     * @param modelConfigName name of the model configuration that created it
     */
    public record Message(String messageId, String modelConfigName) {}

    /** A selection of one message. */
    public record SingleSelection(String parentMessageId, Message message) implements Task {}

    /**
     * A selection of any number of messages.
     *
     * @param messages the selected messages; may be empty
     */
    public record MultiSelection(String parentMessageId, List<Message> messages) implements Task {

        public MultiSelection {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A ranking of messages.
     *
     * @param messages the ranked messages, in any order
     */
    public record Ranking(String parentMessageId, List<Ranked> messages) implements Task {

        /** @throws IllegalArgumentException if the ranks are not 1 to the number of messages, each once */
        public Ranking {
            messages = List.copyOf(messages);
            List<Integer> ranks = messages.stream().map(Ranked::rank).sorted().toList();
            if (!ranks.equals(IntStream.rangeClosed(1, messages.size()).boxed().toList())) {
                throw new IllegalArgumentException("The ranks of " + messages.size() + " messages must be 1 to "
                        + messages.size() + ", each once, but are " + ranks);
            }
        }
    }

    /**
     * A message and its rank.
     *
     * @param rank the rank; 1 is the best
     */
    public record Ranked(Message message, int rank) {}
}
