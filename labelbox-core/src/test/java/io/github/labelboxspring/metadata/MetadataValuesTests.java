package io.github.labelboxspring.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X31: values are read in every form that the official SDK reads, and what cannot be read is named. */
class MetadataValuesTests {

    private static final MetadataOntology ONTOLOGY = new MetadataOntology(List.of(
            new MetadataSchema("n", "score", MetadataKind.NUMBER, false, null),
            new MetadataSchema("d", "when", MetadataKind.DATE_TIME, false, null)));

    private static DataRowMetadata row(String schemaId, Object value) {
        return new DataRowMetadata("row-7", "wren", List.of(new DataRowMetadata.Field(schemaId, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T07:08:09.000Z,2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09Z,2024-05-06T07:08:09Z",
        "2024-05-06t07:08:09z,2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09,2024-05-06T07:08:09Z",
        "2024-05-06T07:08,2024-05-06T07:08:00Z",
        "2024-05-06 07:08:09,2024-05-06T07:08:09Z",
        "2024-05-06 07:08:09.123456,2024-05-06T07:08:09.123456Z",
        "2024-05-06 07:08:09 +0000,2024-05-06T07:08:09Z",
        "2024-05-06 07:08:09+05:30,2024-05-06T01:38:09Z",
        "2024-05-06T07:08:09+0530,2024-05-06T01:38:09Z",
        "2024-05-06T07:08:09-05,2024-05-06T12:08:09Z",
        "2024-05-06,2024-05-06T00:00:00Z"
    })
    void timesAreReadAsUtc(String text, Instant time) {
        assertThat(ONTOLOGY.values(row("d", text))).isEqualTo(Map.of("when", time));
        assertThat(ONTOLOGY.value("when", text).entries().get(0).value())
                .isEqualTo(ONTOLOGY.value("when", time).entries().get(0).value());
    }

    @ParameterizedTest
    @CsvSource({"3,3", "-2.50,-2.5", "1e3,1000", "'  .5 ',0.5", "+7.,7"})
    void numbersMayBeTexts(String text, double number) {
        assertThat(ONTOLOGY.values(row("n", text))).isEqualTo(Map.of("score", number));
        assertThat(ONTOLOGY.value("score", text).entries().get(0).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "", "NaN", "1e999", "0x10", "1d", "\u0663"})
    void whatIsNoNumberIsNamedWithItsFieldAndRow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.values(row("n", text)))
                .withMessage(
                        "Metadata of data row row-7 (wren): The metadata field score of type NUMBER does not accept the "
                                + "String " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2024-13-01", "2024-05-06T", "07:08:09", "2024-05-06T07:08:09+99:00", "1714979289"})
    void whatIsNoTimeIsNamedWithItsFieldAndRow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.values(row("d", text)))
                .withMessageContaining("row-7")
                .withMessageContaining("wren")
                .withMessageContaining("when")
                .withMessageContaining(text);
    }

    @Test
    void valuesOfOtherTypesAreNamedToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.values(row("d", List.of(1))))
                .withMessageContaining("when");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.values(row("absent", 1)))
                .withMessageContaining("row-7")
                .withMessageContaining("absent");
    }
}
