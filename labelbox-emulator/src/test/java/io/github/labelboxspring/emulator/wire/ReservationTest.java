package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reservations lapse after 90 minutes without work. */
class ReservationTest {

    private static final String CREATE = "mutation{createProject(data:{name:\"p\",allowedMediaType:CONVERSATIONAL,"
            + "editorTaskType:MODEL_CHAT_EVALUATION,datasetNameOrId:\"d\",dataRowCount:2}){id}}";
    private static final String ASSIGN = "mutation($i:BulkAssignDataRowsInput!){bulkAssignDataRows(input:$i){success}}";
    private static final String EXTEND = "mutation($p:ID!){extendReservations(projectId:$p,queueType:LabelingQueue)}";

    private final LabelboxEmulator emulator = LabelboxEmulator.builder()
            .clock(EmulatorClock.manual(Instant.parse("2026-01-01T00:00:00Z")))
            .start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private int extended(String project) {
        return this.wire
                .data(EXTEND, Map.of("p", project))
                .get("extendReservations")
                .asInt();
    }

    @Test
    @Fact({"P9.3-07", "P9.3-09"})
    void lapseUnlessTheyAreExtended() {
        String project = this.wire.data(CREATE).at("/createProject/id").asString();
        String dataset = this.wire.data("{datasets{id}}").at("/datasets/0/id").asString();
        String user = this.wire.data("{user{id}}").at("/user/id").asString();
        String row = this.wire
                .data("query($d:ID!){datasetDataRows(id:$d,first:1){nodes{id}}}", Map.of("d", dataset))
                .at("/datasetDataRows/nodes/0/id")
                .asString();
        this.wire.data(ASSIGN, Map.of("i", Map.of("projectId", project, "userId", user, "dataRowIds", List.of(row))));
        assertThat(extended(project)).isEqualTo(1);
        this.emulator.clock().advance(Duration.ofMinutes(80));
        assertThat(extended(project)).isEqualTo(1);
        this.emulator.clock().advance(Duration.ofMinutes(80));
        assertThat(extended(project)).isEqualTo(1);
        this.emulator.clock().advance(Duration.ofMinutes(91));
        assertThat(extended(project)).isZero();
    }
}
