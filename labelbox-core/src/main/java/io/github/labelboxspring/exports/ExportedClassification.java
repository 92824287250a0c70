package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question of the ontology: one option, several options, or a text.
 *
 * @param featureId id of this answer
 * @param featureSchemaId id of the question
 * @param name name of the question
 * @param radioAnswer the option, null for other questions
 * @param checklistAnswers the options, null for other questions
 * @param textAnswer the text, null for other questions
 * @param other what this client does not know, such as the answers about one message of a conversation
 */
public record ExportedClassification(
        @JsonProperty("feature_id") @Nullable String featureId,
        @JsonProperty("feature_schema_id") @Nullable String featureSchemaId,
        @Nullable String name,
        @Nullable String value,
        @JsonProperty("radio_answer") @Nullable Answer radioAnswer,
        @JsonProperty("checklist_answers") @Nullable List<Answer> checklistAnswers,
        @JsonProperty("text_answer") @Nullable Text textAnswer,
        @JsonAnySetter Map<String, Object> other) {

    public ExportedClassification {
        checklistAnswers = checklistAnswers == null ? null : Absent.list(checklistAnswers);
        other = Absent.map(other);
    }

    /** Of a prediction: how sure the model is, 0 to 1. */
    public OptionalDouble confidence() {
        return Confidence.of(this.other);
    }

    /**
     * A chosen option.
     *
     * @param name name of the option
     * @param value value of the option
     * @param classifications answers to questions below this option
     * @param other what this client does not know
     */
    public record Answer(
            @JsonProperty("feature_id") @Nullable String featureId,
            @JsonProperty("feature_schema_id") @Nullable String featureSchemaId,
            @Nullable String name,
            @Nullable String value,
            List<ExportedClassification> classifications,
            @JsonAnySetter Map<String, Object> other) {

        public Answer {
            other = Absent.map(other);
            classifications = Absent.list(classifications);
        }
    }

    /** A free text. */
    public record Text(@Nullable String content) {}
}
