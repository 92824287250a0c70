package io.github.labelboxspring.sample.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.labelboxspring.exports.ExportedDataRow;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TallyTests {

    private static final String ANSWER =
            "{\"name\": \"digit\", \"radio_answer\": {\"name\": \"3\", \"classifications\": []}}";

    private static final String PREDICTION = "{\"schema_name\": \"predicted_digit\", \"value\": 8.0}";

    private final Tally tally = new Tally();

    @Test
    void comparesPredictionAndLabelOfARow() {
        this.tally.add(row(PREDICTION, ANSWER));
        Figures figures = this.tally.figures();
        assertThat(figures.dataRows()).isEqualTo(1);
        assertThat(figures.labels()).isEqualTo(1);
        assertThat(figures.matrix().counts()[3][8]).isEqualTo(1);
    }

    @Test
    void comparesNothingWhereNothingWasPredicted() {
        this.tally.add(row("", ANSWER));
        assertThat(this.tally.figures().labels()).isEqualTo(1);
        assertThat(this.tally.figures().matrix().total()).isZero();
    }

    @Test
    void namesTheRowWhoseLabelSaysNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> this.tally.add(row(PREDICTION, "")))
                .withMessageStartingWith("The label of key-1 does not say which digit it is");
    }

    private static ExportedDataRow row(String metadata, String classifications) {
        return JsonMapper.builder().build().readValue("""
                        {"data_row": {"id": "1", "global_key": "key-1"}, "metadata_fields": [%s],
                         "projects": {"p": {"labels": [{"id": "l", "annotations": {"classifications": [%s]}}]}}}
                        """.formatted(metadata, classifications), ExportedDataRow.class);
    }
}
