package io.github.labelboxspring.taskqueues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class TaskQueueBehaviourTests extends EmulatorTest {

    private String project = "";

    private List<String> keys = List.of();

    @BeforeEach
    void sendThreeRows() {
        this.keys =
                Stream.generate(() -> "queued " + UUID.randomUUID()).limit(3).toList();
        List<NewDataRow> rows = this.keys.stream()
                .map(key -> NewDataRow.of("https://example.org/a.png").withGlobalKey(key))
                .toList();
        String dataset =
                this.client.datasets().create(NewDataset.of("queued")).execute().id();
        assertThat(this.client.dataRows().create(dataset, rows).execute().failures())
                .isEmpty();
        this.project = this.client
                .projects()
                .create(NewProject.of("queues", MediaType.IMAGE))
                .execute()
                .id();
        assertThat(this.client
                        .projects()
                        .batches()
                        .create(this.project, NewBatch.of("all", DataRowKeys.globalKeys(this.keys)))
                        .execute()
                        .accepted())
                .isEqualTo(3);
    }

    private List<TaskQueue> queues() {
        return this.style.run(this.client.projects().taskQueues().list(this.project));
    }

    private Map<String, Integer> counts() {
        return queues().stream()
                .filter(queue -> queue.dataRowCount() != null && queue.dataRowCount() > 0)
                .collect(Collectors.toMap(TaskQueue::name, queue -> queue.dataRowCount()));
    }

    private String review() {
        return queues().stream()
                .filter(queue -> "MANUAL_REVIEW_QUEUE".equals(queue.queueType()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void dataRowsMoveFromQueueToQueue() {
        assertThat(counts()).containsOnly(Map.entry("Initial labeling task", 3));
        assertThat(this.style
                        .run(this.client
                                .projects()
                                .taskQueues()
                                .moveDataRows(this.project, DataRowKeys.globalKeys(this.keys.subList(0, 1)), review()))
                        .status())
                .isEqualTo("COMPLETE");
        assertThat(counts()).containsOnly(Map.entry("Initial labeling task", 2), Map.entry("Initial review task", 1));
        String id = this.style
                .run(this.client.dataRows().getByGlobalKey(this.keys.get(1)))
                .id();
        assertThat(this.style
                        .run(this.client.projects().taskQueues().moveDataRowsToDone(this.project, DataRowKeys.ids(id)))
                        .typeName())
                .isEqualTo("send-to-task-queue");
        assertThat(counts()).containsOnly(Map.entry("Initial labeling task", 1), Map.entry("Initial review task", 1));
        assertThat(this.style.run(this.client.projects().overview(this.project)).done())
                .isEqualTo(1);
    }

    @Test
    void aStrangeDataRowIsNamedAndNothingMoves() {
        DataRowKeys rows = DataRowKeys.globalKeys(this.keys.get(0), "stranger");
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().taskQueues().moveDataRowsToDone(this.project, rows)))
                .withMessageContaining("stranger");
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.projects().taskQueues().updatePriority(this.project, rows, 1)))
                .withMessageContaining("stranger");
        assertThat(counts()).containsOnly(Map.entry("Initial labeling task", 3));
    }

    @Test
    void prioritiesChangeByTask() {
        DataRowKeys rows = DataRowKeys.globalKeys(this.keys);
        assertThat(this.style
                        .run(this.client.projects().taskQueues().updatePriority(this.project, rows, 1))
                        .status())
                .isEqualTo("COMPLETE");
    }

    @Test
    void badInputIsRefused() {
        DataRowKeys rows = DataRowKeys.globalKeys(this.keys);
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> this.client.projects().taskQueues().moveDataRowsToDone(this.project, DataRowKeys.ids()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> this.client.projects().taskQueues().updatePriority(this.project, DataRowKeys.ids(), 1));
        assertThat(this.emulator.requests().all()).hasSize(before);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().taskQueues().moveDataRows(this.project, rows, "none")));
    }
}
