package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.MediaProject;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels of videos, sounds and texts, which say when or where something holds. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class TimedExportBehaviourTests extends EmulatorTest {

    private static Map<String, Integer> span(int start, int end) {
        return Map.of("start", start, "end", end);
    }

    private static Map<String, Integer> box(int top) {
        return Map.of("top", top, "left", 0, "height", 10, "width", 10);
    }

    private MediaProject video() {
        return MediaProject.of(
                this.client,
                this.style,
                MediaType.VIDEO,
                RowData.url("https://example.org/match.mp4"),
                OntologySchema.of(Tool.boundingBox("player"))
                        .withClassification(Classification.text("caption"))
                        .withClassification(Classification.radio("camera", Option.of("wide"))));
    }

    /** F13 */
    @Test
    void answersStandOnceWithTheSpansInWhichTheyHold() {
        MediaProject project = video();
        project.labeled(List.of(
                project.line(
                        "caption",
                        Map.of(
                                "answer",
                                List.of(
                                        Map.of("value", "kick-off", "frames", List.of(span(1, 2))),
                                        Map.of("value", "goal", "frames", List.of(span(4, 4)))))),
                project.line("camera", Map.of("answer", Map.of("name", "wide"), "frames", List.of(span(2, 3))))));

        ExportedAnnotations annotations = project.label().annotations();

        assertThat(annotations.frames()).isEmpty();
        assertThat(annotations.classifications())
                .extracting(
                        ExportedClassification::name, TimedExportBehaviourTests::text, each -> spans(annotations, each))
                .containsExactlyInAnyOrder(
                        tuple("caption", "kick-off", "[[1, 2]]"),
                        tuple("caption", "goal", "[[4, 4]]"),
                        tuple("camera", "", "[[2, 3]]"));
    }

    private static String text(ExportedClassification classification) {
        return classification.textAnswer() == null
                ? ""
                : String.valueOf(classification.textAnswer().content());
    }

    private static String spans(ExportedAnnotations annotations, ExportedClassification classification) {
        Map<?, ?> segments =
                (Map<?, ?>) Objects.requireNonNull(annotations.other().get("segments"));
        return String.valueOf(segments.get(classification.featureId()));
    }

    /** Frames between key frames come when they are asked for. */
    @Test
    void objectsMoveBetweenTheirKeyFrames() {
        MediaProject project = video();
        project.labeled(
                "player",
                Map.of(
                        "segments",
                        List.of(Map.of(
                                "keyframes",
                                List.of(Map.of("frame", 1, "bbox", box(0)), Map.of("frame", 3, "bbox", box(20)))))));

        ExportedAnnotations plain = project.label().annotations();
        ExportedAnnotations full =
                project.exported(ExportDetail.INTERPOLATED_FRAMES).get(0).annotations();

        assertThat(plain.frames()).containsOnlyKeys("1", "3");
        assertThat(full.frames()).containsOnlyKeys("1", "2", "3");
        ExportedObject between = Objects.requireNonNull(full.frames().get("2"))
                .objects()
                .values()
                .iterator()
                .next();
        assertThat(between.annotationKind()).isEqualTo("VideoBoundingBox");
        assertThat(between.boundingBox()).isEqualTo(new ExportedObject.Box(10, 0, 10, 10));
    }

    @Test
    void answersOfASoundHaveTheirSpans() {
        MediaProject project = MediaProject.of(
                this.client,
                this.style,
                MediaType.AUDIO,
                RowData.url("https://example.org/call.mp3"),
                OntologySchema.of(
                        Classification.text("transcript"), Classification.radio("language", Option.of("English"))));
        project.labeled(List.of(
                project.line("language", Map.of("answer", Map.of("name", "English"))),
                project.line(
                        "transcript",
                        Map.of(
                                "answer",
                                List.of(
                                        Map.of("value", "hello", "frames", List.of(span(0, 900))),
                                        Map.of("value", "bye", "frames", List.of(span(2000, 2500))))))));

        ExportedAnnotations annotations = project.label().annotations();

        assertThat(annotations.classifications())
                .extracting(ExportedClassification::name)
                .containsExactly("language");
        assertThat(((Map<?, ?>) Objects.requireNonNull(annotations.other().get("segments")))
                        .values()
                        .toString())
                .isEqualTo("[[[0, 900]], [[2000, 2500]]]");
        assertThat(String.valueOf(annotations.other().get("timestamp")))
                .contains("2000={classifications=[")
                .contains("content=bye");
    }

    @Test
    void aTextEntityHasItsWords() {
        MediaProject project = MediaProject.of(
                this.client,
                this.style,
                MediaType.TEXT,
                RowData.text("Ada met Charles."),
                OntologySchema.of(Tool.namedEntity("person")));
        project.labeled("person", Map.of("location", span(8, 14)));

        ExportedObject entity = project.label().annotations().objects().get(0);

        assertThat(entity.annotationKind()).isEqualTo("TextEntity");
        assertThat(entity.other().get("location")).isEqualTo(Map.of("start", 8, "end", 14, "token", "Charles"));
    }

    /** Values of other kinds of assets are refused, each for itself. */
    @Test
    void aShapeOfAnotherKindOfAssetIsRefused() {
        MediaProject project = video();
        Map<String, Object> line =
                Map.of("dataRow", Map.of("globalKey", project.key()), "name", "player", "bbox", box(0));

        assertThat(this.style
                        .run(this.client.imports().labels(project.projectId(), "still", Annotations.of(List.of(line))))
                        .problems())
                .singleElement()
                .asString()
                .contains("bbox", "cannot be imported into a project of media type VIDEO");
    }
}
