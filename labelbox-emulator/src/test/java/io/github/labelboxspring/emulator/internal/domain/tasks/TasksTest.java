package io.github.labelboxspring.emulator.internal.domain.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final Duration LATENCY = Duration.ofSeconds(3);

    private final EmulatorClock clock = EmulatorClock.manual(Instant.EPOCH);
    private final World world = new World(this.clock, () -> false);
    private final Session session = new Session(
            this.world, this.world.createUser(this.world.createOrganization("o"), "a@example.org", DefaultRole.ADMIN));
    private final Tasks tasks =
            new Tasks(this.world, this.clock, new BlobStore(), () -> new Settings(LATENCY, Duration.ZERO, 0, false));

    @Test
    @Fact("P7-02")
    void worksOnlyAfterTheLatency() {
        Task task = this.tasks.start(this.session, "some-type", "name", progress -> TaskOutcome.completed("r", null));

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        this.clock.advance(LATENCY);
        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETE);
        assertThat(task.completionPercentage()).isEqualTo(100);
        assertThat(task.result()).isEqualTo("r");
    }

    @Test
    @Fact("P7-02")
    void failsWithTheMessageOfTheException() {
        Task task = this.tasks.start(this.session, "some-type", "name", progress -> {
            throw new IllegalStateException("no luck");
        });

        this.clock.advance(LATENCY);

        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(task.errors()).isEqualTo("no luck");
    }

    @Test
    @Fact("P7-02")
    void aCancelledTaskDoesNothing() {
        Task task =
                this.tasks.start(this.session, "some-type", "name", progress -> TaskOutcome.completed("done", null));

        assertThat(this.tasks.cancel(task)).isTrue();
        assertThat(task.status()).isEqualTo(TaskStatus.CANCELLING);
        this.clock.advance(LATENCY);

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(task.result()).isNull();
        assertThat(this.tasks.cancel(task)).isFalse();
    }
}
