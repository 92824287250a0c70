package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Annotations of videos, in and out. */
class VideoTest {

    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "car", "classifications": [
                         {"type": "text", "name": "color", "options": []}]},
                       {"tool": "polygon", "name": "lane", "classifications": []}],
             "classifications": [{"type": "radio", "name": "weather", "options": [
               {"label": "Rain", "value": "rain"}, {"label": "Sun", "value": "sun"}]}]}""";
    private static final String CAR = "\"name\":\"car\",\"segments\":["
            + "{\"keyframes\":[{\"frame\":1,\"bbox\":%s},{\"frame\":3,\"bbox\":%s}]},{\"keyframes\":[{\"frame\":7,\"bbox\":%s}]}]";

    private final Uploads uploads = new Uploads();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "VIDEO", ONTOLOGY, "https://example.org/1.mp4");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private static String box(int left) {
        return "{\"top\":0,\"left\":" + left + ",\"height\":2,\"width\":2}";
    }

    @Test
    @Fact({"P4.2-03", "P4.5-13", "P5.3-03"})
    void framesBetweenKeyFramesComeWhenAskedFor() {
        this.project.labeled(CAR.formatted(box(10), box(20), box(30)));
        JsonNode keys = this.project.annotations();
        JsonNode all = this.project.annotations("includeInterpolatedFrames");
        String id = keys.get("segments").propertyNames().iterator().next();

        assertThat(keys.get("frames").propertyNames()).containsExactly("1", "3", "7");
        assertThat(keys.at("/segments/" + id).toString()).isEqualTo("[[1,3],[7,7]]");
        assertThat(keys.at("/key_frame_feature_map/" + id).toString()).isEqualTo("{\"1\":true,\"3\":true,\"7\":true}");
        assertThat(all.get("frames").propertyNames()).containsExactly("1", "2", "3", "7");
        assertThat(all.at("/frames/2/objects/" + id + "/bounding_box/left").asDouble())
                .isEqualTo(15);
        assertThat(all.at("/key_frame_feature_map/" + id + "/2").asBoolean()).isFalse();
        assertThat(all.at("/frames/2/objects/" + id + "/annotation_kind").asString())
                .isEqualTo("VideoBoundingBox");
    }

    @Test
    @Fact("P5.3-08")
    void polygonsAreNotTaken() {
        String line = LabeledProject.line("\"name\":\"lane\",\"segments\":[{\"keyframes\":[{\"frame\":1,"
                + "\"polygon\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":1,\"y\":3}]}]}]");

        assertThat(this.project.labels(line).get(0).get("status").asString()).isEqualTo("FAILURE");
    }

    @Test
    @Fact("P5.3-02")
    void aKeyFrameHasTheShapeOfItsToolOnly() {
        String line = LabeledProject.line("\"name\":\"car\",\"segments\":[{\"keyframes\":[{\"frame\":1,\"bbox\":"
                + box(10) + ",\"point\":{\"x\":1,\"y\":1}}]}]");

        assertThat(this.project.labels(line).get(0).at("/errors/0/name").asString())
                .isEqualTo("InvalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"car\",\"segments\":[{\"keyframes\":[{\"frame\":1.5,"
                        + "\"bbox\":{\"top\":0,\"left\":1,\"height\":2,\"width\":2}}]}]",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\"},\"frames\":5",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\"},\"frames\":[5]",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\"},\"frames\":[{\"start\":1}]",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\",\"frames\":[{\"start\":1,\"end\":2.5}]}",
                "\"name\":\"weather\",\"answer\":{\"name\":\"Rain\",\"frames\":[{\"start\":1,\"end\":3000000000}]}",
                "\"name\":\"weather\",\"answer\":[{\"name\":\"Rain\"},{\"name\":\"Sun\"}]"
            })
    @Fact("P5.3-10")
    void timesThatCannotBeExportedAreNotTaken(String members) {
        assertThat(this.project
                        .labels(LabeledProject.line(members))
                        .get(0)
                        .get("status")
                        .asString())
                .isEqualTo("FAILURE");
    }

    @Test
    @Fact("P5.3-10")
    void answersBesideSegmentsHoldInEveryFrameThatHasNone() {
        String keyFrames = "{\"frame\":1,\"bbox\":%1$s},{\"frame\":3,\"bbox\":%1$s,\"classifications\":["
                + "{\"name\":\"color\",\"answer\":\"blue\"}]}";
        this.project.labeled("\"name\":\"car\",\"segments\":[{\"keyframes\":[" + keyFrames.formatted(box(1))
                + "]}],\"classifications\":[{\"name\":\"color\",\"answer\":\"red\"}]");
        JsonNode frames = this.project.annotations("includeInterpolatedFrames").get("frames");

        assertThat(frames.get("1").findValuesAsString("content")).containsExactly("red");
        assertThat(frames.get("2").findValuesAsString("content")).containsExactly("red");
        assertThat(frames.get("3").findValuesAsString("content")).containsExactly("blue");
    }

    /** F13 */
    @Test
    @Fact("P4.5-14")
    void answersOverFramesAreExportedOnceWithTheirSegments() {
        this.project.labeled("\"name\":\"weather\",\"answer\":{\"name\":\"Rain\","
                + "\"frames\":[{\"start\":7,\"end\":13},{\"start\":18,\"end\":19}]}");
        JsonNode annotations = this.project.annotations();
        JsonNode answer = annotations.at("/classifications/0");

        assertThat(annotations.get("classifications")).hasSize(1);
        assertThat(answer.at("/radio_answer/value").asString()).isEqualTo("rain");
        assertThat(annotations.get("frames")).isEmpty();
        assertThat(annotations
                        .at("/segments/" + answer.get("feature_id").asString())
                        .toString())
                .isEqualTo("[[7,13],[18,19]]");
    }
}
