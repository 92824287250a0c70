package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class PredictionBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private TrainedModel model = new TrainedModel(new LabeledProject("", "", "", List.of()), "", "", "");

    @BeforeEach
    void makeAModel() {
        this.model = TrainedModel.of(this.client, 3).with(this.client, 2);
    }

    private PredictionOperations predictions() {
        return this.client.imports().predictions();
    }

    private Annotations boxes(int rows) {
        return Annotations.of(
                IntStream.range(0, rows).mapToObj(row -> box(row, 0.5)).toList());
    }

    private Map<String, Object> box(int row, double confidence) {
        Map<String, Object> line = new LinkedHashMap<>(this.model.project().box(row, row));
        line.put("confidence", confidence);
        return line;
    }

    @Test
    void predictionsAreTakenAndAnsweredLineByLine() {
        TaskHandle<ImportResult> handle = this.style.run(
                predictions().intoModelRun(this.model.runId(), "p", boxes(2)).start());
        ImportResult result = this.style.run(TaskCall.of(Call.of(handle)));
        assertThat(result.complete()).isTrue();
        assertThat(result.sent()).isEqualTo(2);
        assertThat(handle.ref()).isEqualTo(new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, "p", this.model.runId()));
        ImportOperations imports = this.client.imports();
        assertThat(this.style.run(imports.get(handle.ref())).state()).isEqualTo(AnnotationImport.State.FINISHED);
        assertThat(this.style.read(imports.statuses(handle.ref())))
                .hasSize(2)
                .allMatch(status -> status.status() == AnnotationStatus.Outcome.SUCCESS);
        assertThat(this.style.read(imports.errors(handle.ref()))).isEmpty();
        assertThat(this.style.run(imports.getCreator(handle.ref())))
                .isEqualTo(this.style.run(this.client.users().me()));
        assertThat(this.style.read(imports.inputs(handle.ref())))
                .extracting(line -> line.get("confidence"))
                .containsExactly(0.5, 0.5);
        TaskProgress progress = this.style.run(this.client.tasks().progress(handle.ref()));
        assertThat(progress.type()).isEqualTo("mea-prediction-import");
        assertThat(progress.done()).isTrue();
    }

    @Test
    void dataRowsOutsideTheRunFailAlone() {
        ImportResult result = this.style.run(predictions().intoModelRun(this.model.runId(), "p", boxes(3)));
        assertThat(result.succeeded()).isEqualTo(2);
        assertThat(result.failures())
                .singleElement()
                .satisfies(
                        status -> assertThat(status.errors().get(0).message()).contains("not in the model run"));
    }

    @Test
    void filesAndAddressesAreTakenToo(@TempDir Path folder) throws IOException {
        String line = """
                {"dataRow": {"globalKey": "%s"}, "name": "digit", "answer": {"name": "1"}}
                """.formatted(this.model.project().keys().get(0));
        Path file = Files.writeString(folder.resolve("p.ndjson"), line);
        assertThat(this.style
                        .run(predictions().intoModelRun(this.model.runId(), "file", Annotations.file(file)))
                        .complete())
                .isTrue();
        UploadedFile uploaded =
                this.style.run(this.client.files().upload(Content.of(file), "p.ndjson", "application/x-ndjson", true));
        assertThat(this.style
                        .run(predictions().intoModelRun(this.model.runId(), "url", Annotations.url(uploaded.url())))
                        .succeeded())
                .isEqualTo(1);
    }

    @Test
    void aNameIsTakenOnceInARunAndAnImportIsFoundByIt() {
        assertThat(this.style
                        .run(predictions().intoModelRun(this.model.runId(), "p", boxes(1)))
                        .succeeded())
                .isEqualTo(1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.style.run(predictions().intoModelRun(this.model.runId(), "p", boxes(1))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .get(new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, "other", this.model.runId()))));
    }

    @Test
    void predictionsBecomePreLabelsOfDataRowsThatAreInBoth() {
        assertThat(this.style.run(predictions().intoModelRun(this.model.runId(), "p", boxes(2))))
                .isNotNull();
        List<String> ids = this.client.models().runs().dataRows().list(this.model.runId()).execute().stream()
                .map(row -> row.dataRow().id())
                .toList();
        ImportResult result = this.style.run(
                predictions().asPreLabels(this.model.project().projectId(), this.model.runId(), "pre", ids));
        assertThat(result.succeeded()).isEqualTo(2);
        assertThat(result.failed()).isZero();
        assertThat(result.ref().kind()).isEqualTo(TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT);
        assertThat(this.style.read(this.client.imports().inputs(result.ref()))).hasSize(2);
        assertThat(this.style.run(this.client.imports().getCreator(result.ref())))
                .isEqualTo(this.style.run(this.client.users().me()));
        ImportResult outside = this.style.run(predictions().asPreLabels(target(), this.model.runId(), "pre", ids));
        assertThat(outside.failed()).isEqualTo(2);
    }

    @Test
    void dataRowsWithoutPredictionsHaveNothingToSend() {
        DataRow row = this.client
                .models()
                .runs()
                .dataRows()
                .list(this.model.runId())
                .execute()
                .get(0)
                .dataRow();
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.style.run(
                        predictions().asPreLabels(target(), this.model.runId(), "none", List.of(row.id()))))
                .withMessageContaining("no annotations");
    }

    private String target() {
        return this.client
                .projects()
                .create(NewProject.of("target", MediaType.IMAGE))
                .flatMap(made -> this.client
                        .projects()
                        .connectOntology(made.id(), this.model.ontologyId())
                        .map(connected -> made.id()))
                .execute();
    }

    @Test
    void predictionsGoThroughTheRunIntoAProject() {
        String target = target();
        SentPredictions sent = this.style.run(
                predictions().intoModelRunAndProject(this.model.runId(), "all the way", boxes(3), target, 2));
        assertThat(sent.predictions().succeeded()).isEqualTo(2);
        BatchCreation batch = Objects.requireNonNull(sent.batch());
        assertThat(batch.batch().name()).isEqualTo("all the way");
        assertThat(batch.accepted()).isEqualTo(2);
        assertThat(Objects.requireNonNull(sent.preLabels()).succeeded()).isEqualTo(2);
        assertThat(sent.complete()).isFalse();
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(sent::orThrow)
                .withMessageContaining(
                        "Task all the way (mea-prediction-import) failed: 2 of 3 annotations were imported");
        assertThat(this.client.projects().batches().list(target).execute()).hasSize(1);
        SentPredictions again =
                this.style.run(predictions().intoModelRunAndProject(this.model.runId(), "again", boxes(2), target, 2));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(again::orThrow)
                .withMessageContaining("No valid data rows to add to project");
        SentPredictions whole = this.style.run(
                predictions().intoModelRunAndProject(this.model.runId(), "whole", boxes(2), target(), 2));
        assertThat(whole.complete()).isTrue();
        assertThat(whole.orThrow()).isSameAs(whole);
    }

    /** O6 */
    @Test
    void aRefusedBatchDoesNotLoseTheImport() {
        SentPredictions sent = this.style.run(
                predictions().intoModelRunAndProject(this.model.runId(), "refused", boxes(2), UNKNOWN, 5));
        assertThat(sent.predictions().succeeded()).isEqualTo(2);
        assertThat(sent.batch()).isNull();
        assertThat(sent.refusal()).isInstanceOf(NotFoundException.class);
        assertThat(sent.complete()).isFalse();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(sent::orThrow);
    }

    @Test
    void nothingIsSentWhereNothingWasTaken() {
        String target = target();
        SentPredictions sent = this.style.run(predictions()
                .intoModelRunAndProject(this.model.runId(), "none", Annotations.of(List.of(box(2, 1))), target, 5));
        assertThat(sent.predictions().failed()).isEqualTo(1);
        assertThat(sent.batch()).isNull();
        assertThat(sent.preLabels()).isNull();
        assertThat(this.client.projects().batches().list(target).execute()).isEmpty();
    }

    @Test
    void moreDataRowsThanCanBeSentAreRefusedBeforeAnyRequest() {
        Annotations many = Annotations.of(() -> IntStream.rangeClosed(0, PredictionOperations.MAX_DATA_ROWS_SENT)
                .<Object>mapToObj(row -> Map.of(
                        "dataRow", Map.of("globalKey", "key " + row), "name", "digit", "answer", Map.of("name", "1")))
                .iterator());
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> this.style.run(predictions().intoModelRunAndProject(UNKNOWN, "many", many, UNKNOWN, 5)))
                .withMessageContaining("25001 data rows")
                .withMessageContaining("into several imports");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void malformedLinesAreNamedBeforeAnyRequest() {
        int before = this.emulator.requests().all().size();
        refused(Annotations.of(List.of(box(0, 1.5))), "line 1 'confidence' must be a number from 0 to 1");
        refused(Annotations.of(List.of("{\"name\": ")), "line 1 is not a JSON object");
        refused(Annotations.of(List.of(Map.of("name", "ink"))), "'dataRow' must have exactly one");
        refused(Annotations.of(List.of()), "no annotation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> predictions().intoModelRun(UNKNOWN, " ", boxes(1)))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> predictions().asPreLabels(UNKNOWN, UNKNOWN, "n", List.of()))
                .withMessageContaining("data row");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    private void refused(Annotations annotations, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(predictions().intoModelRun(UNKNOWN, "bad", annotations)))
                .withMessageContaining(reason);
    }

    @Test
    void unknownRunsAndProjectsAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(predictions().intoModelRun(UNKNOWN, "p", boxes(1))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(predictions().asPreLabels(UNKNOWN, this.model.runId(), "p", List.of(UNKNOWN))));
    }
}
