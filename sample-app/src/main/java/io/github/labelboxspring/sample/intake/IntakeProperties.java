package io.github.labelboxspring.sample.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Configuration of the sources of pictures.
 *
 * @param folders the folder whose subfolders can be imported, null for none
 * @param intake limits for pictures
 */
@ConfigurationProperties("sample")
@Validated
record IntakeProperties(
        @Nullable Path folders, @Valid @DefaultValue Intake intake) {

    /**
     * Limits for pictures.
     *
     * @param allowPrivateAddresses whether URLs may refer to private networks, for tests and closed networks
     * @param maxPicture the maximum size of a file
     * @param timeout the maximum time to read a URL, with all its redirects
     * @param maxRedirects the maximum number of redirects of a URL
     */
    record Intake(
            @DefaultValue("false") boolean allowPrivateAddresses,
            @DefaultValue("10MB") DataSize maxPicture,
            @DurationMin(millis = 1) @DefaultValue("10s") Duration timeout,
            @Min(0) @Max(10) @DefaultValue("3") int maxRedirects) {

        private static final DataSize MOST = DataSize.ofMegabytes(100);

        Intake {
            if (maxPicture.toBytes() < 1 || maxPicture.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("sample.intake.max-picture must be from 1B to 100MB");
            }
        }
    }
}
