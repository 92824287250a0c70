package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.MediaProject;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
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

        assertThat(project.label().annotations(VideoClassification.class))
                .flatExtracting(each -> each.answers().stream()
                        .map(answer ->
                                tuple(String.valueOf(each.question().name()), named(answer.answer()), answer.frames()))
                        .toList())
                .containsExactlyInAnyOrder(
                        tuple("caption", "kick-off", List.of(FrameRange.of(1, 2))),
                        tuple("caption", "goal", List.of(FrameRange.of(4, 4))),
                        tuple("camera", "wide", List.of(FrameRange.of(2, 3))));
    }

    private static String named(Answer answer) {
        return answer instanceof Answer.Text text
                ? text.content()
                : String.valueOf(((Answer.Radio) answer).choice().option().name());
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

        VideoObject plain = project.label().annotations(VideoObject.class).get(0);
        VideoObject full = project.exported(ExportDetail.INTERPOLATED_FRAMES)
                .get(0)
                .annotations(VideoObject.class)
                .get(0);

        VideoObject.Segment segment = plain.segments().get(0);
        assertThat(segment.frames()).isEqualTo(FrameRange.of(1, 3));
        assertThat(segment.keyFrames())
                .containsExactly(KeyFrame.of(1, new Box(0, 0, 10, 10)), KeyFrame.of(3, new Box(0, 20, 10, 10)));
        assertThat(segment.interpolated()).isEmpty();
        assertThat(full.segments().get(0).keyFrames()).isEqualTo(segment.keyFrames());
        assertThat(full.segments().get(0).interpolated()).containsExactly(KeyFrame.of(2, new Box(0, 10, 10, 10)));
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

        ExportedLabel label = project.label();

        assertThat(label.annotations(ClassificationAnnotation.class))
                .extracting(each -> each.question().name())
                .containsExactly("language");
        assertThat(label.annotations(TemporalClassification.class))
                .containsExactly(TemporalClassification.ofTexts(
                        "transcript",
                        List.of(
                                TemporalClassification.Value.of("hello", FrameRange.of(0, 900)),
                                TemporalClassification.Value.of("bye", FrameRange.of(2000, 2500)))));
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

        assertThat(project.label().annotations(ObjectAnnotation.class))
                .extracting(ObjectAnnotation::mark)
                .containsExactly(new TextEntity(8, 14, "Charles"));
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
