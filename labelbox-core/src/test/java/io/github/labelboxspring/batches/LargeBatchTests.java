package io.github.labelboxspring.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** X16: a large batch that breaks off between its requests is completed by the second try. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class LargeBatchTests extends EmulatorTest {

    private static final int PRIORITY = 3;

    private String project = "";

    private NewBatch batch = NewBatch.of("none", DataRowKeys.ids("none"));

    private List<String> keys = List.of();

    @BeforeAll
    void createRows() {
        String dataset =
                this.client.datasets().create(NewDataset.of("Rows")).execute().id();
        this.keys = IntStream.range(0, BatchOperations.ASYNC_FROM)
                .mapToObj(at -> UUID.randomUUID() + "-" + at)
                .toList();
        assertThat(this.client
                        .dataRows()
                        .create(
                                dataset,
                                this.keys.stream()
                                        .map(key -> NewDataRow.of("https://example.org/" + key + ".png")
                                                .withGlobalKey(key))
                                        .toList())
                        .execute()
                        .failures())
                .isEmpty();
    }

    @BeforeEach
    void createProject() {
        this.project = this.client
                .projects()
                .create(NewProject.of("Batches", MediaType.IMAGE))
                .execute()
                .id();
        this.batch = NewBatch.of("May", DataRowKeys.globalKeys(this.keys)).withPriority(PRIORITY);
    }

    @AfterEach
    void clearFaults() {
        this.emulator.faults().clear();
    }

    private BatchCreation create() {
        return this.style.run(this.client.projects().batches().create(this.project, this.batch));
    }

    private void isCompleteAndAlone(BatchCreation created) {
        assertThat(created.accepted()).isEqualTo(this.keys.size());
        assertThat(created.failedDataRowIds()).isEmpty();
        assertThat(this.style.read(this.client.projects().batches().list(this.project)))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.id()).isEqualTo(created.batch().id());
                    assertThat(only.size()).isEqualTo(this.keys.size());
                });
    }

    @Test
    void theSecondTryFillsTheBatchThatTheFirstLeftEmpty() {
        this.emulator
                .faults()
                .on("project")
                .variable("input.priority", PRIORITY)
                .always()
                .answer(400, Map.of(), "no");
        assertThatExceptionOfType(LabelboxException.class)
                .isThrownBy(this::create)
                .satisfies(failure -> {
                    String left = this.client
                            .projects()
                            .batches()
                            .list(this.project)
                            .execute()
                            .get(0)
                            .id();
                    assertThat(failure.mayHaveBeenApplied()).isTrue();
                    assertThat(failure).hasMessageContaining("batchId=" + left);
                    assertThat(failure)
                            .hasMessageContaining("CreateEmptyBatch (name=May, projectId=" + this.project + ")");
                });
        this.emulator.faults().clear();
        isCompleteAndAlone(create());
    }

    @Test
    void theSecondTryFillsABatchWhoseCreationWasNotAnswered() {
        this.emulator
                .faults()
                .on("project")
                .variable("input.name", "May")
                .afterApplying()
                .cutConnection();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(this::create)
                .satisfies(failure -> assertThat(failure.mayHaveBeenApplied()).isTrue());
        isCompleteAndAlone(create());
    }

    @Test
    void aBatchWithDataRowsKeepsItsName() {
        create();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(this::create)
                .withMessageContaining("May");
    }

    @Test
    void aBatchOfAnySizeIsCreatedByATaskThatIsResumedByItsReference() {
        this.batch = NewBatch.of("few", DataRowKeys.globalKeys(this.keys.subList(0, 3)));
        TaskHandle<BatchCreation> task = this.style.run(this.client
                .projects()
                .batches()
                .createByTask(this.project, this.batch)
                .start());
        BatchCreation created = this.style.run(this.client
                .projects()
                .batches()
                .resume(this.project, task.ref())
                .result());
        assertThat(created.batch().name()).isEqualTo("few");
        assertThat(created.batch().id()).isEqualTo(task.ref().parent());
        assertThat(created.accepted()).isEqualTo(3);
        assertThat(this.style.run(task.result())).isEqualTo(created);
    }

    @Test
    void aTaskOfSomethingElseIsNoBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.projects().batches().resume(this.project, TaskRef.task("t1")))
                .withMessageContaining("t1");
    }
}
