package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.scheduler.Schedulers;

/** S12: a client reports each task that it starts. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class TaskListenerTests extends EmulatorTest {

    private final Queue<TaskRef> reported = new ConcurrentLinkedQueue<>();

    private LabelboxClient reporting = LabelboxClient.builder().build();

    private String dataset = "";

    @BeforeEach
    void build() {
        this.reported.clear();
        this.reporting =
                client(this.emulator.apiKey()).taskListener(this.reported::add).build();
        this.dataset = this.style
                .run(this.reporting.datasets().create(NewDataset.of("tasks")))
                .id();
    }

    @Test
    void aTaskIsReportedOnceWhenItIsStarted() {
        TaskHandle<DataRowsResult> task = this.style.run(
                this.reporting.dataRows().create(this.dataset, rows()).start());
        assertThat(this.reported).containsExactly(task.ref());
        this.style.run(task.result());
        assertThat(this.reported).hasSize(1);
    }

    @Test
    void aTaskIsReportedAlsoIfTheCallWaitsForIt() {
        this.style.run(this.reporting.dataRows().create(this.dataset, rows()));
        assertThat(this.reported).hasSize(1);
        this.style.run(this.reporting
                .exports()
                .ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of())
                .with(options -> options.withoutRetry()));
        assertThat(this.reported).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theListenerOfACallTakesThePlaceOfTheClients() {
        Queue<TaskRef> own = new ConcurrentLinkedQueue<>();
        TaskRef task = this.style
                .run(this.reporting
                        .dataRows()
                        .create(this.dataset, rows())
                        .with(options -> options.withTaskListener(own::add))
                        .start())
                .ref();
        assertThat(own).containsExactly(task);
        assertThat(this.reported).isEmpty();
    }

    /** The client's key would be told that there is no such task. */
    @Test
    void tasksOfOtherKeysAreNotReported() {
        String key = this.emulator.apiKey();
        this.style.run(this.reporting.withApiKey(() -> key).dataRows().create(this.dataset, rows()));
        this.style.run(
                this.reporting.dataRows().create(this.dataset, rows()).with(options -> options.withApiKey(() -> key)));
        assertThat(this.reported).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotFailTheCall() {
        LabelboxClient failing = client(this.emulator.apiKey())
                .taskListener(task -> {
                    throw new NoClassDefFoundError("listener");
                })
                .build();
        assertThat(this.style
                        .run(failing.dataRows().create(this.dataset, rows()))
                        .rows())
                .hasSize(1);
    }

    /** X12, S7: so that a watch can be linked to the trace in which its task was started. */
    @Test
    void theListenerSeesTheObservationOfTheCaller() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(context -> true);
        Observation caller = Observation.start("caller", registry);
        Queue<@Nullable Observation> seen = new ConcurrentLinkedQueue<>();
        var work = this.reporting
                .dataRows()
                .create(this.dataset, rows())
                .with(options -> options.withTaskListener(task -> seen.add(registry.getCurrentObservation())));
        if (this.style == CallStyle.BLOCKING) {
            caller.scoped(() -> work.start().execute());
        } else {
            work.start()
                    .mono()
                    .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, caller))
                    .subscribeOn(Schedulers.parallel())
                    .block();
        }
        assertThat(seen).containsExactly(caller);
    }

    private static List<NewDataRow> rows() {
        return List.of(NewDataRow.of("https://example.org/" + UUID.randomUUID()));
    }
}
