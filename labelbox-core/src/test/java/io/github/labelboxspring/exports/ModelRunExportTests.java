package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.CustomMetric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.models.DataSplit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ModelRunExportTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private TrainedModel model = new TrainedModel(new LabeledProject("", "", "", List.of()), "", "", "");

    @BeforeEach
    void makeAModel() {
        this.model = TrainedModel.of(this.client, 3).with(this.client, 2);
        LabeledProject project = this.model.project().labeled(this.client, 1);
        this.client
                .models()
                .runs()
                .dataRows()
                .upsertProjectLabels(this.model.runId(), project.projectId())
                .withoutResult()
                .execute();
        Map<String, Object> box = new LinkedHashMap<>(project.box(0, 7));
        box.put("confidence", 0.75);
        assertThat(this.client
                        .imports()
                        .predictions()
                        .intoModelRun(this.model.runId(), "p", Annotations.of(List.of(box, project.answer(0, "0"))))
                        .execute()
                        .complete())
                .isTrue();
        this.client
                .models()
                .runs()
                .dataRows()
                .assignSplit(this.model.runId(), DataSplit.TEST, this.model.keys(1))
                .withoutResult()
                .execute();
    }

    private List<ExportedDataRow> rows(ExportDetail... details) {
        Export export = this.style.run(this.client.exports().ofModelRun(this.model.runId(), ExportParams.of(details)));
        return this.style.read(this.client.exports().rows(export));
    }

    private ExportedExperiment.Run run(ExportedDataRow row) {
        ExportedExperiment experiment = Objects.requireNonNull(row.experiments().get(this.model.modelId()));
        return Objects.requireNonNull(experiment.runs().get(this.model.runId()));
    }

    /** X32 */
    @Test
    void metricsAreImportedAndExported() {
        String key = this.model.project().keys().get(1);
        Map<String, Object> box = new LinkedHashMap<>(this.model.project().box(1, 7));
        box.put("customMetrics", List.of(Map.of("name", "sharpness", "value", 0.25)));
        List<Object> lines = List.of("""
                {"dataRow":{"globalKey":"%s"},"metricName":"my_iou","metricValue":0.7,"aggregation":"ARITHMETIC_MEAN"}
                """.formatted(key), """
                {"dataRow":{"globalKey":"%s"},"metricName":"cm","featureName":"ink","metricValue":[1,2,3,4],"aggregation":"CONFUSION_MATRIX"}
                """.formatted(key), box);

        ImportResult result = this.style.run(
                this.client.imports().predictions().intoModelRun(this.model.runId(), "metrics", Annotations.of(lines)));

        assertThat(result.orThrow().succeeded()).isEqualTo(3);
        ExportedExperiment.Run exported = run(rows(ExportDetail.PREDICTIONS).get(1));
        assertThat(exported.other().get("metrics"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of("metric_name", "my_iou", "metric_value", 0.7, "aggregation", "ARITHMETIC_MEAN"),
                        Map.of(
                                "metric_name", "cm",
                                "feature_name", "ink",
                                "metric_value", List.of(1, 2, 3, 4),
                                "aggregation", "CONFUSION_MATRIX"));
        assertThat(exported.predictions().get(0).annotations(ObjectAnnotation.class))
                .extracting(each -> each.certainty().metrics())
                .containsExactly(List.of(new CustomMetric("sharpness", 0.25)));
    }

    @Test
    void theDataRowsOfTheRunComeWithTruthAndPredictions() {
        List<ExportedDataRow> rows = rows(ExportDetail.PREDICTIONS);
        assertThat(rows)
                .extracting(row -> row.dataRow().globalKey())
                .containsExactlyElementsOf(this.model.keys(2).values());
        assertThat(rows).allSatisfy(row -> assertThat(row.projects()).isEmpty());
        ExportedExperiment.Run first = run(rows.get(0));
        assertThat(first.name()).isEqualTo("run");
        assertThat(first.labels())
                .singleElement()
                .satisfies(label ->
                        assertThat(label.annotations(ObjectAnnotation.class)).hasSize(1));
        ExportedLabel predicted = first.predictions().get(0);
        assertThat(predicted.annotations(ObjectAnnotation.class))
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.tool().name()).isEqualTo("ink");
                    assertThat(box.mark()).isEqualTo(new Box(2, 7, 4, 3));
                    assertThat(box.certainty()).isEqualTo(Certainty.of(0.75));
                });
        assertThat(predicted.annotations(ClassificationAnnotation.class))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.answer())
                            .isInstanceOfSatisfying(
                                    Answer.Radio.class,
                                    radio -> assertThat(radio.choice().option().name())
                                            .isEqualTo("0"));
                    assertThat(answer.certainty()).isEqualTo(Certainty.NONE);
                });
        ExportedExperiment.Run second = run(rows.get(1));
        assertThat(second.labels()).isEmpty();
        assertThat(second.predictions()).isEmpty();
    }

    @Test
    void predictionsAndDetailsComeOnlyIfAskedFor() {
        ExportedExperiment.Run plain = run(rows().get(0));
        assertThat(plain.predictions()).isEmpty();
        assertThat(plain.other()).isEmpty();
        ExportedDataRow detailed = rows(ExportDetail.MODEL_RUN_DETAILS, ExportDetail.DATA_ROW_DETAILS)
                .get(0);
        assertThat(run(detailed).other()).containsEntry("data_split", "TEST");
        ExportedDataRow.Details details =
                Objects.requireNonNull(detailed.dataRow().details());
        assertThat(details.datasetId()).isEqualTo(this.model.project().datasetId());
        assertThat(details.lastActivityAt()).isNull();
    }

    @Test
    void theCatalogNamesModelRunsToo() {
        Export export = this.style.run(this.client
                .exports()
                .ofDataset(
                        this.model.project().datasetId(),
                        ExportFilters.NONE,
                        ExportParams.of(ExportDetail.PREDICTIONS).withModelRunIds(List.of(this.model.runId()))));
        List<ExportedDataRow> rows = this.style.read(this.client.exports().rows(export));
        assertThat(rows).hasSize(3);
        assertThat(run(rows.get(0)).predictions()).hasSize(1);
        assertThat(rows.get(2).experiments()).isEmpty();
    }

    @Test
    void anUnknownRunIsNotFoundAndBadInputIsSaidBeforeAnyRequest() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.exports().ofModelRun(UNKNOWN, ExportParams.of())));
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> this.client.exports().ofModelRun(UNKNOWN, ExportParams.of(ExportDetail.PROJECT_DETAILS)))
                .withMessageContaining("export of a model run");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .exports()
                        .ofProject(UNKNOWN, ExportFilters.NONE, ExportParams.of(ExportDetail.MODEL_RUN_DETAILS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .exports()
                        .ofCatalog(ExportFilters.NONE, ExportParams.of(ExportDetail.MODEL_RUN_DETAILS)))
                .withMessageContaining("model run");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
