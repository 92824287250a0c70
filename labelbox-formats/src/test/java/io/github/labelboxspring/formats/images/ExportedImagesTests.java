package io.github.labelboxspring.formats.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.models.DataSplit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExportedImagesTests {

    private static final String LABEL = """
            {"id":"l1","annotations":{"objects":[{"name":"car","annotation_kind":"ImageBoundingBox",
              "bounding_box":{"top":1,"left":2,"height":3,"width":4}}]}}
            """;

    private static ExportedDataRow row(String key, String media, String... labels) {
        return new JsonMapper().readValue("""
                        {"data_row":{"id":"c1","external_id":"photo.jpg"%s},"media_attributes":%s,
                         "projects":{"p1":{"labels":[%s]}}}
                        """.formatted(key, media, String.join(",", labels)), ExportedDataRow.class);
    }

    @Test
    void fileNamesAreGlobalKeysOrIds() {
        ExportedImages images = ExportedImages.ofProject("p1");

        assertThat(images.of(row(",\"global_key\":\"k1\"", "{}")))
                .isEqualTo(LabeledImage.of(DataRowKey.globalKey("k1"), "k1", List.of()));
        assertThat(images.of(row("", "{}"))).isEqualTo(LabeledImage.of(DataRowKey.id("c1"), "c1", List.of()));
        assertThat(images.withFileNames(each -> String.valueOf(each.dataRow().externalId()))
                        .of(row("", "{}"))
                        .fileName())
                .isEqualTo("photo.jpg");
    }

    @Test
    void sizesComeFromTheExportElseFromTheFunction() {
        ExportedImages images = ExportedImages.ofProject("p1").withSizes(each -> Optional.of(ImageSize.of(7, 8)));

        assertThat(images.of(row("", "{\"width\":5,\"height\":6}")).size()).isEqualTo(ImageSize.of(5, 6));
        assertThat(images.of(row("", "{\"width\":0,\"height\":6}")).size()).isEqualTo(ImageSize.of(7, 8));
        assertThatThrownBy(ExportedImages.ofProject("p1").of(row("", "{}"))::requireSize)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data row 'c1'")
                .hasMessageContaining("ExportedImages.withSizes");
    }

    @Test
    void objectsOfSeveralLabelsAreNotMixed() {
        ExportedDataRow row = row("", "{}", LABEL, LABEL);
        ExportedImages images = ExportedImages.ofProject("p1");

        assertThatThrownBy(() -> images.of(row))
                .hasMessage("Data row 'c1' has 2 labels. Select one with ExportedImages.withLabels");
        assertThat(images.withLabels(labels -> labels.subList(0, 1)).of(row).annotations())
                .singleElement()
                .satisfies(each -> assertThat(((ObjectAnnotation) each).mark()).isEqualTo(new Box(2, 1, 4, 3)));
        assertThat(ExportedImages.ofProject("p2").of(row).annotations()).isEmpty();
    }

    @Test
    void splitsOfModelRunsMayBeUnknown() {
        ExportedDataRow row = new JsonMapper().readValue("""
                        {"data_row":{"id":"c1"},"experiments":{"m1":{"runs":{"r1":{"data_split":"test"},
                          "r2":{"data_split":"HOLD_OUT"}}}}}
                        """, ExportedDataRow.class);

        assertThat(Splits.ofModelRun("r1").apply(row)).isEqualTo(DataSplit.TEST);
        assertThat(Splits.ofModelRun("r2").apply(row)).isEqualTo(DataSplit.UNKNOWN);
    }
}
