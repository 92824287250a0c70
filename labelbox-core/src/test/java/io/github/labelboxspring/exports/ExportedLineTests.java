package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** (R27) What the platform adds to its exports is kept where it stands. */
class ExportedLineTests {

    private static final String LINE = """
            {"new": 1,
             "data_row": {"id": "c1", "new": 1, "details": {"dataset_id": "d", "new": 1}},
             "metadata_fields": [{"schema_id": "s", "new": 1}],
             "projects": {"p": {"new": 1,
               "project_details": {"batch_id": "b", "new": 1},
               "labels": [{"id": "l", "new": 1,
                 "label_details": {"created_by": "a@b.c", "new": 1},
                 "performance_details": {"skipped": false, "new": 1},
                 "annotations": {"new": 1,
                   "objects": [{"feature_id": "f", "new": 1}],
                   "classifications": [{"feature_id": "g", "name": "q", "new": 1,
                     "radio_answer": {"name": "x", "new": 1}}],
                   "frames": {"3": {"new": 1, "objects": {}}}}}]}}}
            """;

    private static final Set<String> KEEP = Set.of(
            "ExportedDataRow",
            "Asset",
            "ExportedDataRow.Details",
            "MetadataField",
            "ExportedProject",
            "ExportedProject.Details",
            "ExportedLabel",
            "ExportedLabel.Details",
            "Performance");

    @Test
    void unknownFieldsAreKeptAtEveryDepth() throws ReflectiveOperationException {
        ExportedDataRow row =
                Json.lenient().read(LINE.getBytes(StandardCharsets.UTF_8), ResultType.of(ExportedDataRow.class));

        Set<String> kept = new TreeSet<>();
        collect(row, kept);

        assertThat(kept).containsExactlyInAnyOrderElementsOf(KEEP);
    }

    @Test
    void annotationsOfAnUnknownKindAreKept() {
        ExportedDataRow row =
                Json.lenient().read(LINE.getBytes(StandardCharsets.UTF_8), ResultType.of(ExportedDataRow.class));

        assertThat(row.labels().get(0).annotations())
                .containsExactlyInAnyOrder(
                        new UnknownAnnotation(Map.of("new", 1)),
                        new UnknownAnnotation(Map.of("feature_id", "f", "new", 1)),
                        new ClassificationAnnotation(FeatureRef.of("q"), Answer.radio("x"), Certainty.NONE, null, "g"));
    }

    @Test
    void answersAboutTheMaskOfAVideoStandAtTheirFrames() {
        String line = """
                {"data_row": {"id": "c1"}, "projects": {"p": {"labels": [{"id": "l", "annotations": {"frames": {
                  "3": {"objects": {"f": {"name": "road", "mask": {"url": "https://x/3"}, "classifications": [
                    {"name": "wet", "radio_answer": {"name": "yes"}}]}}},
                  "4": {"objects": {"f": {"name": "road", "mask": {"url": "https://x/4"}, "classifications": []}}}}}}]}}}
                """;
        ExportedDataRow row =
                Json.lenient().read(line.getBytes(StandardCharsets.UTF_8), ResultType.of(ExportedDataRow.class));
        VideoMask.Frame third = VideoMask.Frame.ofUrl(3, "https://x/3")
                .withClassifications(List.of(ClassificationAnnotation.of("wet", Answer.radio("yes"))));
        VideoMask read = VideoMask.of(
                        List.of(third, VideoMask.Frame.ofUrl(4, "https://x/4")),
                        List.of(new VideoMask.Instance(FeatureRef.of("road"), Color.WHITE)))
                .withUuid("f");

        assertThat(row.labels().get(0).annotations()).containsExactly(read);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewLabel.copyOf(DataRowKey.id("c2"), List.of(read)))
                .withMessageContaining("The mask of frame 3 has answers");
        assertThat(third).isNotEqualTo(VideoMask.Frame.ofUrl(3, "https://x/3"));
    }

    /** The records that hold the new field. */
    private static void collect(@Nullable Object value, Set<String> kept) throws ReflectiveOperationException {
        if (value instanceof Map<?, ?> map) {
            collect(new ArrayList<>(map.values()), kept);
        } else if (value instanceof Collection<?> list) {
            for (Object each : list) {
                collect(each, kept);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = component.getAccessor().invoke(value);
                if (component.getName().equals("other")) {
                    assertThat(part).isEqualTo(Map.of("new", 1));
                    kept.add(name(value.getClass()));
                } else {
                    collect(part, kept);
                }
            }
        }
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().equals("Details")
                ? type.getEnclosingClass().getSimpleName() + ".Details"
                : type.getSimpleName();
    }

    @Test
    void whatIsAbsentIsEmpty() {
        ExportedDataRow row = Json.lenient()
                .read(
                        "{\"data_row\":{\"id\":\"c1\"}}".getBytes(StandardCharsets.UTF_8),
                        ResultType.of(ExportedDataRow.class));

        assertThat(row.labels()).isEqualTo(List.of());
        assertThat(row.other()).isEmpty();
        assertThat(row.dataRow().other()).isEmpty();
    }
}
