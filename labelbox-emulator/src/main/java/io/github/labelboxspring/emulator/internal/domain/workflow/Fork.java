package io.github.labelboxspring.emulator.internal.domain.workflow;

/** Decides which way a data row goes; {@code workflow} knows nothing of labels. */
@FunctionalInterface
public interface Fork {

    /**
     * Whether the data row leaves the node, a logic or an AutoQA one, by its first output.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException if the emulator cannot tell
     */
    boolean passes(GraphNode node);
}
