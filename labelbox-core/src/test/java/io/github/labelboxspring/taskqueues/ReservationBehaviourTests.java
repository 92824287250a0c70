package io.github.labelboxspring.taskqueues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reservations and priorities of data rows. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ReservationBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private LabeledProject project = new LabeledProject("", "", "", List.of());

    private List<String> rows = List.of();

    private String me = "";

    @BeforeEach
    void makeAProject() {
        this.project = LabeledProject.of(this.client, 4);
        this.rows = this.project.keys().stream()
                .map(key -> this.client.dataRows().getByGlobalKey(key).execute().id())
                .toList();
        this.me = this.client.users().me().execute().id();
    }

    private String queue(String type) {
        return this.client.projects().taskQueues().list(this.project.projectId()).execute().stream()
                .filter(queue -> type.equals(queue.queueType()))
                .map(TaskQueue::id)
                .findFirst()
                .orElseThrow();
    }

    private void assign(List<String> dataRows, ReservationStatus... allowed) {
        this.style.complete(
                this.client.projects().reservations().assign(this.project.projectId(), this.me, dataRows, allowed));
    }

    private int own(ReservationQueue queue) {
        return this.style.run(this.client.projects().reservations().extend(this.project.projectId(), queue));
    }

    private Optional<Integer> clear(String queue) {
        return this.style.run(this.client.projects().reservations().clear(this.project.projectId(), queue));
    }

    @Test
    void onlyWhatIsAllowedIsGiven() {
        assign(this.rows.subList(0, 2));
        assertThat(own(ReservationQueue.LABELING)).isEqualTo(2);
        assign(this.rows.subList(1, 3), ReservationStatus.RESERVED);
        assertThat(own(ReservationQueue.LABELING)).isEqualTo(2);
        assign(this.rows.subList(1, 3));
        assertThat(own(ReservationQueue.LABELING)).isEqualTo(3);
        assertThat(own(ReservationQueue.REVIEW)).isZero();
    }

    @Test
    void anotherUserTakesOverWhatIsAllowed() {
        assign(this.rows.subList(0, 2));
        String other = this.emulator
                .people()
                .add(UUID.randomUUID() + "@example.org", DefaultRole.LABELER)
                .userId();
        ReservationOperations reservations = this.client.projects().reservations();
        this.style.complete(reservations.assign(this.project.projectId(), other, this.rows.subList(0, 1)));
        assertThat(own(ReservationQueue.LABELING)).isEqualTo(2);
        this.style.complete(reservations.assign(
                this.project.projectId(), other, this.rows.subList(0, 1), ReservationStatus.RESERVED));
        assertThat(own(ReservationQueue.LABELING)).isEqualTo(1);
    }

    @Test
    void aQueueIsClearedOnce() {
        assign(this.rows.subList(0, 3));
        String queue = queue("INITIAL_LABELING_QUEUE");
        assertThat(clear(queue)).hasValue(3);
        assertThat(own(ReservationQueue.LABELING)).isZero();
        assertThat(clear(queue)).hasValue(0);
        assertThat(clear(queue("MANUAL_REVIEW_QUEUE"))).hasValue(0);
    }

    /** (R33) Twice would not be the same as once. */
    @Test
    void aClearingThatWasLostIsNotRepeated() {
        String queue = queue("INITIAL_LABELING_QUEUE");
        this.emulator.faults().on("clearQueueReservations").afterApplying().cutConnection();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().reservations().clear(this.project.projectId(), queue)))
                .satisfies(lost -> assertThat(lost.mayHaveBeenApplied()).isTrue());
    }

    @Test
    void unknownOnesAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> assign(List.of(UNKNOWN)))
                .withMessageContaining("DataRow not found");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(
                        this.client.projects().reservations().assign(this.project.projectId(), UNKNOWN, this.rows)))
                .withMessageContaining("User not found");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().reservations().clear(this.project.projectId(), UNKNOWN)))
                .withMessageContaining("TaskQueue not found");
        assertThatIllegalArgumentException().isThrownBy(() -> assign(List.of()));
    }

    @Test
    void prioritiesOfDataRowsAreTheirOwn() {
        String strange = this.project.keys().get(1);
        this.style.complete(this.client
                .projects()
                .taskQueues()
                .setOverrides(
                        this.project.projectId(),
                        List.of(DataRowPriority.ofId(this.rows.get(0), 2), DataRowPriority.ofGlobalKey(strange, -1))));
        assertThat(this.style.run(this.client
                        .projects()
                        .taskQueues()
                        .updatePriority(this.project.projectId(), DataRowKeys.ids(this.rows.get(0)), 7)))
                .isNotNull();
        List<LabelingParameterOverride> overrides =
                this.style.read(this.client.projects().taskQueues().listOverrides(this.project.projectId()));
        assertThat(overrides)
                .extracting(each -> each.dataRow().id(), LabelingParameterOverride::priority)
                .contains(tuple(this.rows.get(0), 7), tuple(this.rows.get(1), -1))
                .hasSize(this.rows.size());
        assertThat(overrides.get(0).dataRow())
                .isEqualTo(this.style.run(
                        this.client.dataRows().get(overrides.get(0).dataRow().id())));
    }

    /** Nothing is changed if one data row is unknown; a quote in a key does no harm. */
    @Test
    void aPriorityOfAStrangerChangesNothing() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client
                        .projects()
                        .taskQueues()
                        .setOverrides(
                                this.project.projectId(),
                                List.of(
                                        DataRowPriority.ofId(this.rows.get(0), 2),
                                        DataRowPriority.ofGlobalKey("nobody\"s", 1)))));
        assertThat(this.style.read(this.client.projects().taskQueues().listOverrides(this.project.projectId())))
                .extracting(LabelingParameterOverride::priority)
                .containsOnly(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(
                        this.client.projects().taskQueues().setOverrides(this.project.projectId(), List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataRowPriority(DataRowKeys.ids("a", "b"), 1))
                .withMessageContaining("2");
    }

    @Test
    void anAnswerOfNoSuccessIsAnError() {
        this.emulator
                .faults()
                .on("project")
                .answer(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"data\": {\"project\": {\"setLabelingParameterOverrides\": {\"success\": false}}}}");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(this.client
                        .projects()
                        .taskQueues()
                        .setOverrides(this.project.projectId(), List.of(DataRowPriority.ofId(this.rows.get(0), 2)))));
    }
}
