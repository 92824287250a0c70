package io.github.labelboxspring.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.world.DefaultRole;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.Task;
import io.github.labelboxspring.emulator.world.TaskStatus;
import io.github.labelboxspring.emulator.world.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final Duration LATENCY = Duration.ofSeconds(3);

    private final EmulatorClock clock = EmulatorClock.manual(Instant.EPOCH);
    private final World world = new World(clock);
    private final Session session =
            new Session(world, world.createUser(world.createOrganization("o"), "a@example.org", DefaultRole.ADMIN));
    private final Tasks tasks = new Tasks(world, clock, LATENCY);

    @Test
    void worksOnlyAfterTheLatency() {
        Task task = tasks.start(session, "some-type", "name", progress -> TaskOutcome.completed("r", null));

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        clock.advance(LATENCY);
        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETE);
        assertThat(task.completionPercentage()).isEqualTo(100);
        assertThat(task.result()).isEqualTo("r");
    }

    @Test
    void failsWithTheMessageOfTheException() {
        Task task = tasks.start(session, "some-type", "name", progress -> {
            throw new IllegalStateException("no luck");
        });

        clock.advance(LATENCY);

        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.errors()).isEqualTo("no luck");
    }

    @Test
    void aCancelledTaskDoesNothing() {
        Task task = tasks.start(session, "some-type", "name", progress -> TaskOutcome.completed("done", null));

        assertThat(tasks.cancel(task)).isTrue();
        assertThat(task.status()).isEqualTo(TaskStatus.CANCELLING);
        clock.advance(LATENCY);

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(task.result()).isNull();
        assertThat(tasks.cancel(task)).isFalse();
    }
}
