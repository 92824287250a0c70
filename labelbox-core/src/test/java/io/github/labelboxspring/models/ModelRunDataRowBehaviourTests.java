package io.github.labelboxspring.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ModelRunDataRowBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private ModelRunDataRowOperations rows() {
        return this.client.models().runs().dataRows();
    }

    private List<ModelRunDataRow> list(TrainedModel model) {
        return this.style.read(rows().list(model.runId()));
    }

    private List<String> labelIds(TrainedModel model) {
        return this.client
                .exports()
                .ofProject(model.project().projectId(), ExportFilters.NONE, ExportParams.of())
                .flatMap(export -> this.client
                        .exports()
                        .rows(export)
                        .collect(Collectors.flatMapping(
                                row -> row.labels().stream().map(ExportedLabel::id), Collectors.toList())))
                .execute();
    }

    @Test
    void aLinkLeadsToTheDataRowInTheWebApplication() {
        TrainedModel model = TrainedModel.of(this.client, 1).with(this.client, 1);
        ModelRunDataRow row = list(model).get(0);
        try (LabelboxClient elsewhere = client(this.emulator.apiKey())
                .appUrl("https://app.example.org/")
                .build()) {
            assertThat(row.url(elsewhere.appUrl(), model.modelId()))
                    .hasToString("https://app.example.org/models/" + model.modelId() + "/" + model.runId()
                            + "/AllDatarowsSlice/" + row.id() + "?view=carousel");
        }
    }

    @Test
    void dataRowsAreBroughtInOnceAndTakenOut() {
        TrainedModel model = TrainedModel.of(this.client, 3);
        done(rows().upsert(model.runId(), model.keys(2)));
        List<ModelRunDataRow> first = list(model);
        assertThat(first)
                .extracting(row -> row.dataRow().globalKey())
                .containsExactlyElementsOf(model.keys(2).values());
        assertThat(first).allSatisfy(row -> {
            assertThat(row.modelRunId()).isEqualTo(model.runId());
            assertThat(row.dataSplit()).isEqualTo(DataSplit.UNASSIGNED);
            assertThat(row.labelId()).isNull();
            assertThat(row.id()).isNotEqualTo(row.dataRow().id());
        });
        List<String> ids =
                first.stream().map(ModelRunDataRow::dataRow).map(DataRow::id).toList();
        done(rows().upsert(model.runId(), DataRowKeys.ids(ids)));
        assertThat(list(model)).isEqualTo(first);
        this.style.complete(rows().delete(model.runId(), ids.subList(0, 1)));
        assertThat(list(model)).containsExactly(first.get(1));
    }

    @Test
    void manyDataRowsComePageByPage() {
        TrainedModel model = TrainedModel.of(this.client, 230);
        done(rows().upsert(model.runId(), model.keys(230)));
        assertThat(list(model))
                .extracting(row -> row.dataRow().globalKey())
                .containsExactlyElementsOf(model.project().keys());
    }

    @Test
    void labelsBecomeTheTruthOfTheirDataRows() {
        TrainedModel model = TrainedModel.of(this.client, 3);
        model.project().labeled(this.client, 2);
        List<String> labels = labelIds(model);
        done(rows().upsertLabels(model.runId(), labels.subList(0, 1)));
        assertThat(list(model)).extracting(ModelRunDataRow::labelId).containsExactly(labels.get(0));
        done(rows().upsertProjectLabels(model.runId(), model.project().projectId()));
        assertThat(list(model)).extracting(ModelRunDataRow::labelId).containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void dataRowsAreForTrainingOrForTests() {
        TrainedModel model = TrainedModel.of(this.client, 3).with(this.client, 3);
        done(rows().assignSplit(model.runId(), DataSplit.TRAINING, model.keys(2)));
        done(rows().assignSplit(model.runId(), DataSplit.TEST, model.keys(1)));
        assertThat(list(model))
                .extracting(ModelRunDataRow::dataSplit)
                .containsExactly(DataSplit.TEST, DataSplit.TRAINING, DataSplit.UNASSIGNED);
    }

    /** O6 */
    @Test
    void someAreNamedByIdAndOthersByKey() {
        TrainedModel model = TrainedModel.of(this.client, 2).with(this.client, 2);
        List<ModelRunDataRow> before = list(model);
        DataRowKey byId = DataRowKey.id(before.get(0).dataRow().id());
        DataRowKey byKey = DataRowKey.globalKey(
                Objects.requireNonNull(before.get(1).dataRow().globalKey()));
        done(rows().assignSplit(model.runId(), DataSplit.VALIDATION, List.of(byId, byKey)));
        assertThat(list(model)).extracting(ModelRunDataRow::dataSplit).containsOnly(DataSplit.VALIDATION);
        refused(() -> rows().assignSplit(UNKNOWN, DataSplit.TEST, List.of()), "at least one data row");
    }

    @Test
    void whatDoesNotExistFailsTheJobWithTheServersWords() {
        TrainedModel model = TrainedModel.of(this.client, 2).with(this.client, 1);
        failed(rows().upsert(model.runId(), DataRowKeys.ids(UNKNOWN)), "Data rows not found: " + UNKNOWN);
        failed(rows().upsertLabels(model.runId(), List.of(UNKNOWN)), "Labels not found: " + UNKNOWN);
        failed(
                rows().assignSplit(model.runId(), DataSplit.TEST, model.keys(2)),
                "not in the model run: " + model.keys(2).values().get(1));
        assertThat(list(model)).extracting(ModelRunDataRow::dataSplit).containsExactly(DataSplit.UNASSIGNED);
    }

    private void done(TaskCall<TaskProgress> call) {
        assertThat(this.style.run(call).state()).isEqualTo(TaskProgress.State.COMPLETE);
    }

    private void failed(TaskCall<TaskProgress> call, String reason) {
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.style.run(call))
                .withMessageContaining(reason);
    }

    @Test
    void unknownRunsAndProjectsAreNotFound() {
        String run = TrainedModel.of(this.client, 1).runId();
        List<Call<?>> calls = List.of(
                rows().upsert(UNKNOWN, DataRowKeys.ids(UNKNOWN)),
                rows().upsertLabels(UNKNOWN, List.of(UNKNOWN)),
                rows().upsertProjectLabels(run, UNKNOWN),
                rows().assignSplit(UNKNOWN, DataSplit.TEST, DataRowKeys.ids(UNKNOWN)),
                rows().delete(UNKNOWN, List.of(UNKNOWN)),
                rows().list(UNKNOWN));
        calls.forEach(
                call -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.style.run(call)));
    }

    /** (R17, R19, R21) */
    @Test
    void aJobIsStartedWaitedForWithADeadlineAndResumedByItsReference() {
        TrainedModel model = TrainedModel.of(this.client, 2).with(this.client, 2);
        List<TaskRef> refs = List.of(
                started(rows().upsert(model.runId(), model.keys(1))),
                started(rows().upsertProjectLabels(
                                model.runId(), model.project().projectId())),
                started(rows().assignSplit(model.runId(), DataSplit.TEST, model.keys(1))));
        assertThat(refs)
                .extracting(TaskRef::kind)
                .containsExactly(
                        TaskRef.Kind.MODEL_RUN_DATA_ROWS, TaskRef.Kind.MODEL_RUN_LABELS, TaskRef.Kind.MODEL_RUN_SPLIT);
        refs.forEach(ref -> assertThat(rows().resume(ref).await().state()).isEqualTo(TaskProgress.State.COMPLETE));
        Map<TaskRef, TaskProgress> statuses = this.style.run(this.client.tasks().statuses(refs));
        assertThat(statuses.values())
                .extracting(TaskProgress::type)
                .containsExactlyInAnyOrder("data-row-registration", "label-registration", "data-split-assignment");
        TaskHandle<TaskProgress> late =
                this.style.run(rows().upsert(model.runId(), model.keys(1)).start());
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> late.await(Duration.ofMillis(1)))
                .withMessageContaining("again with a longer timeout");
        assertThat(late.await().done()).isTrue();
    }

    private TaskRef started(TaskCall<TaskProgress> call) {
        return this.style.run(call.start()).ref();
    }

    @Test
    void unknownJobsAreNotFoundAndOthersAreNoJobs() {
        TaskRef unknown = new TaskRef(TaskRef.Kind.MODEL_RUN_SPLIT, UNKNOWN, null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(rows().resume(unknown).progress()));
        refused(() -> rows().resume(TaskRef.task(UNKNOWN)), "Not a job");
        refused(() -> this.client.imports().resume(unknown), "Not an import");
    }

    @Test
    void badInputIsSaidBeforeAnyRequest() {
        int before = this.emulator.requests().all().size();
        refused(() -> rows().upsert(UNKNOWN, DataRowKeys.ids()), "at least one data row");
        refused(() -> rows().upsertLabels(UNKNOWN, List.of()), "at least one label");
        refused(() -> rows().assignSplit(UNKNOWN, DataSplit.UNKNOWN, DataRowKeys.ids(UNKNOWN)), "TRAINING");
        refused(() -> rows().assignSplit(UNKNOWN, DataSplit.TEST, DataRowKeys.ids()), "at least one data row");
        refused(() -> rows().delete(UNKNOWN, List.of()), "at least one data row");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(reason);
    }

    @Test
    void theWebApplicationShowsADataRowOfARun() {
        DataRow row = new DataRow("d", null, null, null, null, null, null, null);
        assertThat(new ModelRunDataRow("g", "r", null, DataSplit.TEST, row)
                        .url(URI.create("https://app.labelbox.com/"), "m"))
                .hasToString("https://app.labelbox.com/models/m/r/AllDatarowsSlice/g?view=carousel");
    }
}
