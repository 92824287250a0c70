package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Feedback on a label: a text and named scores. */
public final class LabelFeedback extends Entity {

    private final Label label;
    private String feedback = "";
    private List<Score> scores = List.of();

    public LabelFeedback(Session session, Label label) {
        super(session.world().ids().cuid(), session.world().now());
        this.label = label;
    }

    public Label label() {
        return this.label;
    }

    public String feedback() {
        return this.feedback;
    }

    public List<Score> scores() {
        return this.scores;
    }

    /** Replace the text and the scores. */
    public void change(Session session, String newFeedback, Map<String, Double> newScores) {
        this.feedback = newFeedback;
        List<Score> made = new ArrayList<>();
        newScores.forEach(
                (name, score) -> made.add(new Score(session.world().ids().cuid(), name, score)));
        this.scores = List.copyOf(made);
        touch(session.world().now());
    }

    /** A named score of a label. */
    public record Score(String id, String name, double score) implements Serializable {}
}
