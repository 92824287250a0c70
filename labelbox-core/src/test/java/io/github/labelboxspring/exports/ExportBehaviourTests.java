package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.INSTANT;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.network.TestNetwork;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an emulator whose export files are so small that every line is cut. */
@ParameterizedClass
@Tag(TestNetwork.TAG)
@EnumSource(CallStyle.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportBehaviourTests {

    private static final int SHARD = 500;

    private static final int ROWS = 12;

    private static final int LABELED = 8;

    @Parameter
    private CallStyle style;

    private LabelboxEmulator emulator;

    private LabelboxClient client;

    private LabeledProject project;

    @BeforeAll
    void start() {
        this.emulator = TestNetwork.start(
                LabelboxEmulator.builder().taskLatency(Duration.ofMillis(20)).exportShardSize(SHARD));
        this.client = LabelboxClient.builder()
                .apiKey(this.emulator.apiKey())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .retry(new RetrySettings(
                        4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(5)))
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(100)))
                .build();
        this.project = LabeledProject.of(this.client, ROWS).labeled(this.client, LABELED);
    }

    @AfterAll
    void stop() {
        TestNetwork.stop(this.emulator);
    }

    @BeforeEach
    void forgetFaults() {
        this.emulator.faults().clear();
    }

    private Export export(ExportFilters filters, ExportDetail... details) {
        return this.style.run(
                this.client.exports().ofProject(this.project.projectId(), filters, ExportParams.of(details)));
    }

    private List<ExportedDataRow> rows(Export export) {
        return this.style.read(this.client.exports().rows(export));
    }

    private List<String> keys(Export export) {
        return rows(export).stream()
                .map(row -> String.valueOf(row.dataRow().globalKey()))
                .toList();
    }

    @Test
    void aProjectsRowsComeWithTheirLabels() {
        Export export = export(ExportFilters.NONE);

        List<ExportedDataRow> rows = rows(export);

        assertThat(export.rows()).isEqualTo(ROWS);
        assertThat(export.size()).isGreaterThan(ROWS * SHARD);
        assertThat(export.errors()).isZero();
        assertThat(keys(export)).isEqualTo(this.project.keys());
        for (int row = 0; row < LABELED; row++) {
            ExportedLabel label = rows.get(row).labels().get(0);
            assertThat(label.annotations(ClassificationAnnotation.class).get(0).answer())
                    .isInstanceOfSatisfying(
                            Answer.Radio.class,
                            radio -> assertThat(radio.choice().option().name()).isEqualTo("1"));
            assertThat(label.annotations(ObjectAnnotation.class).get(0).mark()).isEqualTo(new Box(2, row, 4, 3));
        }
        assertThat(rows.get(LABELED).labels()).isEmpty();
    }

    @Test
    void detailsComeWhenAskedFor() {
        ExportFilters first = ExportFilters.ofGlobalKeys(this.project.keys().subList(0, 1));

        ExportedDataRow plain = rows(export(first)).get(0);
        ExportedDataRow full = rows(export(
                        first, ExportDetail.DATA_ROW_DETAILS, ExportDetail.PROJECT_DETAILS, ExportDetail.LABEL_DETAILS))
                .get(0);

        assertThat(plain.dataRow().details()).isNull();
        assertThat(plain.labels().get(0).labelDetails()).isNull();
        assertThat(full.dataRow().details())
                .extracting(ExportedDataRow.Details::datasetId)
                .isEqualTo(this.project.datasetId());
        assertThat(full.projects().get(this.project.projectId()))
                .extracting(ExportedProject::projectDetails)
                .extracting(ExportedProject.Details::batchId, ExportedProject.Details::workflowStatus)
                .containsExactly(this.project.batchId(), "IN_REVIEW");
        assertThat(full.labels().get(0).labelDetails())
                .extracting(ExportedLabel.Details::createdAt, as(INSTANT))
                .isBefore(Instant.now());
    }

    @Test
    void filtersHoldTogether() {
        List<String> keys = this.project.keys();
        assertThat(keys(export(
                        ExportFilters.ofGlobalKeys(keys.subList(6, 10)).withWorkflowStatus(WorkflowStatus.TO_LABEL))))
                .isEqualTo(keys.subList(LABELED, 10));
        assertThat(keys(export(ExportFilters.ofBatchIds(List.of(this.project.batchId()))
                        .withLabelCreated(ExportPeriod.since(Instant.now().minusSeconds(3600))))))
                .isEqualTo(keys.subList(0, LABELED));
        assertThat(export(ExportFilters.ofLastActivity(
                                ExportPeriod.days(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 1, 2))))
                        .rows())
                .isZero();
    }

    @Test
    void anEmptyExportIsAnEmptyStream() {
        Export export = export(ExportFilters.ofWorkflowStatus(WorkflowStatus.DONE));

        assertThat(export.size()).isZero();
        assertThat(rows(export)).isEmpty();
    }

    @Test
    void aDatasetIsExportedWithTheProjectsAskedFor() {
        ExportParams params = ExportParams.of()
                .withProjectIds(List.of(this.project.projectId()))
                .withTaskName("mine");

        Export export =
                this.style.run(this.client.exports().ofDataset(this.project.datasetId(), ExportFilters.NONE, params));

        assertThat(rows(export)).hasSize(ROWS);
        assertThat(rows(export).get(0).labels()).hasSize(1);
        assertThat(this.style.run(this.client.tasks().get(export.taskId())).name())
                .isEqualTo("mine");
        Export plain = this.style.run(
                this.client.exports().ofDataset(this.project.datasetId(), ExportFilters.NONE, ExportParams.of()));
        assertThat(rows(plain).get(0).projects()).isEmpty();
    }

    @Test
    void whatIsUnknownIsToldInTheErrors() {
        String known = this.project.keys().get(0);
        Export export = this.style.run(this.client
                .exports()
                .ofCatalog(ExportFilters.ofGlobalKeys(List.of(known, "nobody")), ExportParams.of()));

        assertThat(export.rows()).isEqualTo(1);
        assertThat(export.errors()).isEqualTo(1);
        assertThat(this.style.read(this.client.exports().errors(export)).toString())
                .contains("nobody");
    }

    @Test
    void sizesAreToldOfAnExportByItsTask() {
        Export export = export(ExportFilters.NONE);

        assertThat(this.style.run(this.client.exports().get(export.taskId()))).isEqualTo(export);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.exports().get("cm0")));
    }

    @Test
    void anExportsFilesAreReadAsAWholeToo() {
        Export export = this.style.run(this.client
                .exports()
                .ofCatalog(
                        ExportFilters.ofGlobalKeys(List.of(this.project.keys().get(0), "nobody")),
                        ExportParams.of(ExportDetail.DATA_ROW_DETAILS)));

        byte[] result = this.style.run(this.client.exports().downloadResult(export.taskId()));
        byte[] errors = this.style.run(this.client.exports().downloadErrors(export.taskId()));

        assertThat(result).hasSize((int) export.size()).hasSizeGreaterThan(SHARD);
        assertThat(new String(result, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(
                        this.style.read(this.client.exports().rows(export).text()));
        assertThat(new String(errors, StandardCharsets.UTF_8)).contains("nobody");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.exports().downloadResult("cm0")));
    }

    /** R23: the rest is asked for by byte, with a fresh address. */
    @Test
    void aFileThatBreaksOffIsTakenUpAtItsByte() {
        Export export = export(ExportFilters.NONE);
        this.emulator.faults().on("/storage/").times(3).cutBody(SHARD / 2);

        assertThat(keys(export)).isEqualTo(this.project.keys());
    }

    @Test
    void anExpiredAddressIsReplaced() {
        Export export = export(ExportFilters.NONE);
        this.emulator
                .faults()
                .on("/storage/")
                .times(2)
                .answer(403, Map.of("content-type", "application/xml"), "<Error>Request has expired</Error>");

        assertThat(keys(export)).isEqualTo(this.project.keys());
    }

    /** (R22) Only what is read is downloaded. */
    @Test
    void nothingIsDownloadedAhead() {
        Export export = export(ExportFilters.NONE);
        long before = downloads();

        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            assertThat(rows.findFirst()).isPresent();
        }

        long shards = (export.size() + SHARD - 1) / SHARD;
        assertThat(downloads() - before).isLessThan(shards / 2);
    }

    private long downloads() {
        return this.emulator.requests().all().stream()
                .filter(request -> request.path().startsWith("/storage/"))
                .count();
    }

    @Test
    void badInputIsRefusedBeforeARequest() {
        List<String> many = IntStream.rangeClosed(0, ExportFilters.MAX_IDS)
                .mapToObj(String::valueOf)
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportFilters.ofGlobalKeys(many))
                .withMessageContaining("Start an export for each 2000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportFilters.ofGlobalKeys(List.of("a")).withDataRowIds(List.of("b")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExportPeriod.between(Instant.now(), Instant.now().minusSeconds(60)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.exports().ofProject("cm0", ExportFilters.NONE, ExportParams.of())));
    }
}
