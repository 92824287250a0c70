package io.github.labelboxspring.emulator.internal.domain.workflow;

/**
 * Decides which output of a node a data row takes. Callers implement it, so that {@code workflow} does not depend on
 * labels.
 */
@FunctionalInterface
public interface Fork {

    /**
     * Return whether the data row leaves the given logic or AutoQA node by its first output.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException if the emulator cannot decide
     */
    boolean passes(GraphNode node);
}
