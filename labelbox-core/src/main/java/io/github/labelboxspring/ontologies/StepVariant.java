package io.github.labelboxspring.ontologies;

import java.util.List;
import java.util.Map;

/**
 * A verdict that labelers can give in a step tool.
 *
 * @param id its number
 * @param name what labelers read
 * @param actions what they do after this verdict, such as {@code rewriteStep}
 */
public record StepVariant(int id, String name, List<String> actions) {

    private static final String JUSTIFICATION = "justification";

    public StepVariant {
        actions = List.copyOf(actions);
    }

    /** The verdicts of step reasoning, with all actions that they can have. */
    public static List<StepVariant> stepReasoning() {
        return List.of(
                new StepVariant(0, "Correct", List.of()),
                new StepVariant(1, "Neutral", List.of()),
                new StepVariant(
                        2,
                        "Incorrect",
                        List.of("regenerateSteps", "generateAndRateAlternativeSteps", "rewriteStep", JUSTIFICATION)));
    }

    /** The verdicts of fact checking, with all actions that they can have. */
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
     * The same verdict with fewer actions.
     *
     * @throws IllegalArgumentException if it does not have one of them
     */
    public StepVariant withActions(String... actions) {
        List<String> wanted = List.of(actions);
        if (!this.actions.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "The verdict " + this.name + " has the actions " + this.actions + " only, was given " + wanted);
        }
        return new StepVariant(this.id, this.name, wanted);
    }

    Map<String, Object> json() {
        return Map.of("id", this.id, "name", this.name, "actions", this.actions);
    }
}
