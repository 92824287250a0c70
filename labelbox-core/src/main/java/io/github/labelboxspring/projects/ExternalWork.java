package io.github.labelboxspring.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that was done outside the platform for one task of a project. Null fields are not sent.
 *
 * <p>Corresponds to {@code ProjectSyncEntry} and related types in the official SDK.
 *
 * @param taskId the user-defined id of the task
 * @param contentUrl the URL of the content
 * @param label the label and its quality
 * @param review the review
 * @param queueType the platform's name of the current queue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalWork(
        String taskId,
        @Nullable String contentUrl,
        @Nullable Label label,
        @Nullable Review review,
        @Nullable String queueType) {

    /** @throws IllegalArgumentException if the task id is blank */
    public ExternalWork {
        if (taskId.isBlank()) {
            throw new IllegalArgumentException("The task id of external work must not be blank");
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
     * @param submittedBy who created the label
     * @param autoQa the result of an automatic check
     * @param secondsToCompletion the labeling time, in seconds
     * @param submittedOn when the label was submitted
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
     * The result of an automatic check.
     *
     * @param status the verdict
     * @param score the score
     * @param feedback the feedback as text
     * @param customScores user-defined scores
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoQa(
            Verdict status,
            @Nullable Double score,
            @Nullable String feedback,
            @Nullable List<Score> customScores) {}

    /** The verdict of an automatic check. */
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
     * @param reviewedBy who reviewed the label
     * @param rating the rating of the label
     * @param customScores user-defined scores
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
     * The rating of a label.
     *
     * @param score the score
     * @param comment the comment
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rating(int score, @Nullable String comment) {}

    /**
     * A user-defined score.
     *
     * @param name the name of the score
     * @param value the value
     */
    public record Score(String name, double value) {}

    /**
     * A person who did the work.
     *
     * @param email the email address of a user
     */
    public record Person(String email) {}
}
