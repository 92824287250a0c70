package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.datarows.DataRowKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of typed labels the official SDK has no class or no argument for. */
class LabelLinesTests {

    private static Map<String, ?> line(Annotation annotation) {
        return LabelLines.of(NewLabel.of(DataRowKey.globalKey("row"), annotation))
                .get(0);
    }

    /** Facts of the platform, 5.3: a mask may be given by runs. */
    @Test
    void runsOfAMaskAreSentWithTheSizeOfTheImage() {
        assertThat(line(ObjectAnnotation.of("road", Mask.ofRle(4, 6, List.of(4, 2, 18))))
                        .get("mask"))
                .isEqualTo(Map.of("size", List.of(4, 6), "counts", List.of(4, 2, 18)));
    }

    @Test
    void runsAreAsLongAsTheImage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mask.ofRle(4, 6, List.of(4, 2)))
                .withMessageContaining("have 6 pixels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mask.ofRle(1, 1, List.of(2, -1)))
                .withMessageContaining("-1 pixels");
    }

    @Test
    void eachKindCanHaveAUuid() {
        ConfusionMatrixMetric matrix = ConfusionMatrixMetric.of("found", new ConfusionMatrixMetric.Counts(1, 2, 3, 4));
        VideoMask mask = VideoMask.of(
                List.of(VideoMask.Frame.ofUrl(1, "https://example.org/1.png")),
                List.of(new VideoMask.Instance(FeatureRef.of("road"), Color.WHITE)));
        MessageEvaluation evaluation = MessageEvaluation.of(
                "choice",
                new MessageEvaluation.SingleSelection("parent", new MessageEvaluation.Message("one", "model")));

        assertThat(List.of(
                        ScalarMetric.of("blur", 0.5).withUuid("given"),
                        matrix.withUuid("given"),
                        mask.withUuid("given"),
                        evaluation.withUuid("given"),
                        Prompt.of("prompt", "Describe").withUuid("given")))
                .allSatisfy(each -> assertThat(line(each).get("uuid")).isEqualTo("given"));
    }

    /** Facts of annotations, 5: a target must be an object. */
    @Test
    void aRelationshipLeadsToAnObject() {
        ObjectAnnotation road = ObjectAnnotation.of("road", new Box(1, 2, 3, 4)).withUuid("road");
        ClassificationAnnotation weather =
                ClassificationAnnotation.of("weather", Answer.radio("rain")).withUuid("weather");
        Relationship wet =
                new Relationship("wet", "road", null, "weather", Relationship.Type.UNIDIRECTIONAL, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewLabel.of(DataRowKey.globalKey("row"), road, weather, wet))
                .withMessageContaining("must lead to an object, not to an answer");
    }

    @Test
    void aPromptMayBeAPrediction() {
        assertThat(line(Prompt.of("prompt", "Describe").withCertainty(Certainty.of(0.5)))
                        .get("confidence"))
                .isEqualTo(0.5);
    }

    @Test
    void aMetricMayBeAboutAnOption() {
        Map<String, ?> line = line(ScalarMetric.of("blur", 0.5).withScope(Metric.Scope.ofSubclass("car", "red")));

        assertThat(line.get("featureName")).isEqualTo("car");
        assertThat(line.get("subclassName")).isEqualTo("red");
    }
}
