package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a question for frames of a video.
 *
 * @param question the question in the ontology
 * @param answers the answers with their frames
 * @param uuid UUID, or null for none, as the official SDK sends texts; in an export, the feature id of the first answer
 */
public record VideoClassification(
        FeatureRef question,
        List<FrameAnswer> answers,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if there are no answers, or both texts and options */
    public VideoClassification {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(
                    "The question '" + question + "' for frames must have at least one answer");
        }
        long texts = answers.stream()
                .filter(each -> each.answer() instanceof Answer.Text)
                .count();
        if (texts != 0 && texts != answers.size()) {
            throw new IllegalArgumentException("The question '" + question + "' has both texts and options as answers");
        }
    }

    /** Return one answer for the given frames. */
    public static VideoClassification of(String question, Answer answer, FrameRange... frames) {
        return of(FeatureRef.of(question), List.of(FrameAnswer.of(answer, frames)));
    }

    /** Return the given answers. */
    public static VideoClassification of(FeatureRef question, List<FrameAnswer> answers) {
        return new VideoClassification(question, answers, null);
    }

    /** Return these answers with a UUID. */
    public VideoClassification withUuid(String uuid) {
        return new VideoClassification(this.question, this.answers, uuid);
    }

    /**
     * An answer with its frames.
     *
     * @param answer the answer; a text cannot have nested questions here
     * @param frames the frames, at least one range
     * @param confidence confidence of a prediction, from 0 to 1, or null; not supported for texts
     */
    public record FrameAnswer(
            Answer answer,
            List<FrameRange> frames,
            @Nullable Double confidence) {

        /** @throws IllegalArgumentException if there are no frames, or a text has nested questions or a confidence */
        public FrameAnswer {
            Certainty certainty = new Certainty(confidence, List.of());
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("An answer for frames must have at least one range of frames");
            }
            if (answer instanceof Answer.Text text
                    && !(text.classifications().isEmpty() && certainty.equals(Certainty.NONE))) {
                throw new IllegalArgumentException(
                        "For texts on frames, the import format supports neither nested questions nor a confidence");
            }
        }

        /** Return an answer for the given frames. */
        public static FrameAnswer of(Answer answer, FrameRange... frames) {
            return new FrameAnswer(answer, List.of(frames), null);
        }
    }
}
