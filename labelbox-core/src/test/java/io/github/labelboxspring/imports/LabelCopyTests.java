package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.MediaProject;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels of one project become labels of another one, in another workspace. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class LabelCopyTests extends EmulatorTest {

    private static final DataRowKey ROW = DataRowKey.globalKey("any");

    private MediaProject project(LabelboxClient client) {
        return MediaProject.of(
                client,
                this.style,
                MediaType.IMAGE,
                RowData.url("https://example.org/street.png"),
                OntologySchema.of(Tool.segmentation("road"), Tool.boundingBox("car"))
                        .withClassification(Classification.radio("weather", Option.of("rain"))));
    }

    @Test
    void labelsAreImportedElsewhereWithThePixelsOfTheirMasks() {
        MediaProject source = project(this.client);
        LabelboxClient elsewhere = client(
                        this.emulator.createWorkspace("elsewhere " + this.style).apiKey())
                .build();
        MediaProject target = project(elsewhere);
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0xffff0000);
        Mask mask = Mask.ofImage(image, new Color(255, 0, 0));
        List<ObjectAnnotation> objects =
                List.of(ObjectAnnotation.of("road", mask), ObjectAnnotation.of("car", new Box(1, 2, 3, 4)));
        ClassificationAnnotation weather = ClassificationAnnotation.of("weather", Answer.radio("rain"));
        importInto(source, NewLabel.of(DataRowKey.globalKey(source.key()), objects.get(0), objects.get(1), weather));

        ExportedLabel exported = source.label();
        importInto(
                target,
                NewLabel.copyOf(
                        DataRowKey.globalKey(target.key()),
                        this.style.run(this.client.exports().withMasks(exported.annotations()))));

        ExportedLabel copied = target.label();
        assertThat(copied.annotations(ObjectAnnotation.class))
                .extracting(each -> each.tool().schemaId())
                .doesNotContainAnyElementsOf(exported.annotations(ObjectAnnotation.class).stream()
                        .map(each -> each.tool().schemaId())
                        .toList());
        assertThat(new GoldenNormal(false).of(this.style.run(elsewhere.exports().withMasks(copied.annotations()))))
                .containsExactlyInAnyOrder(objects.get(0), objects.get(1), weather);
    }

    private void importInto(MediaProject project, NewLabel label) {
        assertThat(this.style
                        .run(project.client()
                                .imports()
                                .labels(project.projectId(), "labels", Annotations.ofLabels(List.of(label))))
                        .complete())
                .isTrue();
    }

    @Test
    void relationshipsKeepTheirEndsUnderNewIds() {
        ObjectAnnotation car = ObjectAnnotation.of("car", new Box(1, 2, 3, 4)).withUuid("cm1");
        ObjectAnnotation road = ObjectAnnotation.of("road", new Box(0, 0, 9, 9)).withUuid("cm2");

        NewLabel copy = NewLabel.copyOf(ROW, List.of(car, road, Relationship.between("on", car, road)));

        List<String> ids = copy.annotations().stream()
                .filter(ObjectAnnotation.class::isInstance)
                .map(each -> String.valueOf(((ObjectAnnotation) each).uuid()))
                .toList();
        Relationship tie = (Relationship) copy.annotations().get(2);
        assertThat(ids).doesNotContain("cm1", "cm2").doesNotHaveDuplicates();
        assertThat(List.of(String.valueOf(tie.source()), tie.target())).isEqualTo(ids);
    }

    @Test
    void whatIsUnknownIsRefusedWithItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewLabel.copyOf(
                        ROW, List.of(new UnknownAnnotation(Map.of("cuboid", 1), "'cuboid' is not an object"))))
                .withMessageContaining("'cuboid' is not an object")
                .withMessageContaining("omit or replace it");
    }

    /** An object of a video is there on all frames of its segment, beyond its last key frame. */
    @Test
    void aSegmentEndsWhereItEnded() {
        KeyFrame first = KeyFrame.of(2, new Box(1, 2, 3, 4));
        VideoObject car = VideoObject.of("car", List.of(first));
        VideoObject longer = new VideoObject(
                car.tool(),
                List.of(new VideoObject.Segment(FrameRange.of(1, 9), List.of(first), List.of())),
                null,
                "cm1");

        assertThat(LabelLines.of(NewLabel.copyOf(ROW, List.of(longer))).get(0).get("segments"))
                .isEqualTo(LabelLines.of(NewLabel.of(
                                ROW,
                                VideoObject.ofSegments(
                                        car.tool(),
                                        List.of(new VideoObject.Segment(List.of(
                                                KeyFrame.of(1, first.shape()),
                                                first,
                                                KeyFrame.of(9, first.shape())))))))
                        .get(0)
                        .get("segments"));
    }
}
