package io.github.labelboxspring.crash;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.crash.KilledCaller.Work;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed in the middle of its work. The client of the test completes the work with what the process stored
 * and with what the platform has.
 */
@Once("the processes have a network of their own")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Tag("processes")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class CrashTest {

    @TempDir
    protected Path folder;

    protected final Platform platform = new Platform(
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(20)).exportShardSize(1_000));

    protected final LabelboxClient client = this.platform.client();

    private final List<Child> children = new ArrayList<>();

    @AfterEach
    void stop() {
        this.children.forEach(Child::close);
        this.platform.close();
    }

    protected Child start(Work work, String id, Object input) throws IOException {
        return start(this.platform, work, id, input);
    }

    protected Child start(Platform from, Work work, String id, Object input) throws IOException {
        Child child = Child.start(this.folder, from, work, id, input);
        this.children.add(child);
        return child;
    }
}
