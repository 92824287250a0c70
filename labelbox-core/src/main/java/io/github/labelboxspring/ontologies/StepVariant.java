package io.github.labelboxspring.ontologies;

import java.util.List;
import java.util.Map;

/**
 * A verdict that labelers can choose in a step tool.
 *
 * @param id the number of the verdict
 * @param name the name displayed to labelers
 * @param actions the actions that follow the verdict, such as {@code rewriteStep}
 */
public record StepVariant(int id, String name, List<String> actions) {

    private static final String JUSTIFICATION = "justification";

    public StepVariant {
        actions = List.copyOf(actions);
    }

    /** Return the verdicts of step reasoning, with all possible actions. */
    public static List<StepVariant> stepReasoning() {
        return List.of(
                new StepVariant(0, "Correct", List.of()),
                new StepVariant(1, "Neutral", List.of()),
                new StepVariant(
                        2,
                        "Incorrect",
                        List.of("regenerateSteps", "generateAndRateAlternativeSteps", "rewriteStep", JUSTIFICATION)));
    }

    /** Return the verdicts of fact checking, with all possible actions. */
    public static List<StepVariant> factChecking() {
        return List.of(
                new StepVariant(0, "Accurate", List.of(JUSTIFICATION)),
                new StepVariant(1, "Inaccurate", List.of(JUSTIFICATION)),
                new StepVariant(2, "Disputed", List.of(JUSTIFICATION)),
                new StepVariant(3, "Unsupported", List.of()),
                new StepVariant(4, "Can't confidently assess", List.of()),
                new StepVariant(5, "No factual information", List.of()));
    }

    /**
     * Return a copy of this verdict with some of its actions.
     *
     * @throws IllegalArgumentException if the verdict does not have one of the actions
     */
    public StepVariant withActions(String... actions) {
        List<String> wanted = List.of(actions);
        if (!this.actions.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "The verdict " + this.name + " has only the actions " + this.actions + ", not all of " + wanted);
        }
        return new StepVariant(this.id, this.name, wanted);
    }

    Map<String, Object> json() {
        return Map.of("id", this.id, "name", this.name, "actions", this.actions);
    }
}
