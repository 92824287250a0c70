package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a question about frames of a video.
 *
 * @param question which the ontology has
 * @param answers each with its frames
 * @param uuid null if it shall have none, as the official SDK sends texts; in an export, the feature id of its
 *     first answer
 */
public record VideoClassification(
        FeatureRef question,
        List<FrameAnswer> answers,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if there is no answer, or texts stand beside options */
    public VideoClassification {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(
                    "The question '" + question + "' about frames needs at least one answer");
        }
        long texts = answers.stream()
                .filter(each -> each.answer() instanceof Answer.Text)
                .count();
        if (texts != 0 && texts != answers.size()) {
            throw new IllegalArgumentException("The question '" + question + "' has both texts and options as answers");
        }
    }

    /** One answer for these frames. */
    public static VideoClassification of(String question, Answer answer, FrameRange... frames) {
        return of(FeatureRef.of(question), List.of(FrameAnswer.of(answer, frames)));
    }

    /** These answers. */
    public static VideoClassification of(FeatureRef question, List<FrameAnswer> answers) {
        return new VideoClassification(question, answers, null);
    }

    /** The same with a UUID. */
    public VideoClassification withUuid(String uuid) {
        return new VideoClassification(this.question, this.answers, uuid);
    }

    /**
     * An answer and the frames for which it holds.
     *
     * @param answer a text cannot have questions below it here
     * @param frames at least one
     * @param confidence of a prediction, from 0 to 1, null if there is none; texts about frames have none
     */
    public record FrameAnswer(
            Answer answer,
            List<FrameRange> frames,
            @Nullable Double confidence) {

        /** @throws IllegalArgumentException if there are no frames, or a text has questions below it or a confidence */
        public FrameAnswer {
            Certainty certainty = new Certainty(confidence, List.of());
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("An answer about frames needs at least one range of frames");
            }
            if (answer instanceof Answer.Text text
                    && !(text.classifications().isEmpty() && certainty.equals(Certainty.NONE))) {
                throw new IllegalArgumentException(
                        "The import format has neither questions below a text about frames nor its confidence");
            }
        }

        /** An answer that holds for these frames. */
        public static FrameAnswer of(Answer answer, FrameRange... frames) {
            return new FrameAnswer(answer, List.of(frames), null);
        }
    }
}
