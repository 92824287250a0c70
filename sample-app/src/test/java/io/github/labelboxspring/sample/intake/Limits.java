package io.github.labelboxspring.sample.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Small limits. */
final class Limits {

    static final int MAX_PICTURE = 1_000;

    private Limits() {}

    static IntakeProperties of(@Nullable Path folders) {
        return new IntakeProperties(
                folders, new IntakeProperties.Intake(false, DataSize.ofBytes(MAX_PICTURE), Duration.ofSeconds(2), 2));
    }
}
