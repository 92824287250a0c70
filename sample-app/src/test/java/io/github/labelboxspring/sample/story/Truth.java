package io.github.labelboxspring.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Labelbox has of a campaign, asked past the application. */
final class Truth {

    private final LabelboxClient labelbox;

    private final String projectId;

    private final String datasetId;

    Truth(LabelboxClient labelbox, Campaign campaign) {
        this(labelbox, campaign.project(), campaign.dataset());
    }

    Truth(LabelboxClient labelbox, String projectId, String datasetId) {
        this.labelbox = labelbox;
        this.projectId = projectId;
        this.datasetId = datasetId;
    }

    /** Digits of all labels by the name of their picture; a picture with two labels has two. */
    Map<String, List<Integer>> labels() {
        var export = this.labelbox
                .exports()
                .ofProject(
                        this.projectId,
                        ExportFilters.NONE,
                        ExportParams.of(ExportDetail.LABEL_DETAILS, ExportDetail.PROJECT_DETAILS))
                .execute();
        Map<String, List<Integer>> labels = new TreeMap<>();
        try (Stream<ExportedDataRow> rows = this.labelbox.exports().rows(export).stream()) {
            rows.forEach(row -> row.labels()
                    .forEach(label -> labels.computeIfAbsent(
                                    String.valueOf(row.dataRow().externalId()), name -> new ArrayList<>())
                            .add(DigitLabels.digit(label).orElse(-1))));
        }
        return labels;
    }

    List<String> dataRows() {
        return this.labelbox.dataRows().list(this.datasetId).execute().stream()
                .map(DataRow::externalId)
                .toList();
    }

    List<Integer> batchSizes() {
        return this.labelbox.projects().batches().list(this.projectId).execute().stream()
                .map(batch -> batch.size())
                .toList();
    }

    /** Each of the pictures has one data row and one label, and that says what the picture shows. */
    void assertOneLabelEach(Map<String, Integer> digits) {
        assertThat(dataRows()).containsExactlyInAnyOrderElementsOf(digits.keySet());
        Map<String, List<Integer>> wanted = new TreeMap<>();
        digits.forEach((name, digit) -> wanted.put(name, List.of(digit)));
        assertThat(labels()).isEqualTo(wanted);
    }
}
