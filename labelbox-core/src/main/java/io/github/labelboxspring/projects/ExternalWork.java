package io.github.labelboxspring.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done outside of the platform for one task of a project. What is null is not told.
 *
 * <p>Answers to the official SDK's {@code ProjectSyncEntry} and what belongs to it.
 *
 * @param taskId id of the task, your own
 * @param contentUrl where its content is
 * @param label who labeled it, and how well
 * @param review who reviewed it
 * @param queueType the queue in which it is now, in the platform's word
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalWork(
        String taskId,
        @Nullable String contentUrl,
        @Nullable Label label,
        @Nullable Review review,
        @Nullable String queueType) {

    /** @throws IllegalArgumentException if the task's id is blank */
    public ExternalWork {
        if (taskId.isBlank()) {
            throw new IllegalArgumentException("External work needs the id of its task");
        }
    }

    public static ExternalWork of(String taskId) {
        return new ExternalWork(taskId, null, null, null, null);
    }

    public ExternalWork withContentUrl(String url) {
        return new ExternalWork(this.taskId, url, this.label, this.review, this.queueType);
    }

    public ExternalWork withLabel(Label done) {
        return new ExternalWork(this.taskId, this.contentUrl, done, this.review, this.queueType);
    }

    public ExternalWork withReview(Review done) {
        return new ExternalWork(this.taskId, this.contentUrl, this.label, done, this.queueType);
    }

    public ExternalWork withQueueType(String type) {
        return new ExternalWork(this.taskId, this.contentUrl, this.label, this.review, type);
    }

    /**
     * A label.
     *
     * @param submittedBy who made it
     * @param autoQa what an automatic check says of it
     * @param secondsToCompletion how long it took
     * @param submittedOn when it was handed in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Label(
            Person submittedBy,
            @JsonProperty("autoQA") @Nullable AutoQa autoQa,
            @Nullable Double secondsToCompletion,
            @Nullable Instant submittedOn) {

        public static Label of(String email) {
            return new Label(new Person(email), null, null, null);
        }
    }

    /**
     * What an automatic check says.
     *
     * @param status its verdict
     * @param score in a number
     * @param feedback in words
     * @param customScores in numbers of your own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoQa(
            Verdict status,
            @Nullable Double score,
            @Nullable String feedback,
            @Nullable List<Score> customScores) {}

    /** What an automatic check thinks of a label. */
    public enum Verdict {
        @JsonProperty("Approve")
        APPROVE,
        @JsonProperty("Reject")
        REJECT,
        @JsonProperty("Neutral")
        NEUTRAL
    }

    /**
     * A review.
     *
     * @param reviewedBy who made it
     * @param rating how good the label is
     * @param customScores in numbers of your own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Review(
            Person reviewedBy,
            @Nullable Rating rating,
            @Nullable List<Score> customScores) {

        public static Review of(String email) {
            return new Review(new Person(email), null, null);
        }
    }

    /**
     * How good a label is.
     *
     * @param score in a number
     * @param comment in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rating(int score, @Nullable String comment) {}

    /**
     * A number of your own.
     *
     * @param name what it is of
     * @param value the number
     */
    public record Score(String name, double value) {}

    /**
     * Who did something.
     *
     * @param email e-mail address of a user
     */
    public record Person(String email) {}
}
