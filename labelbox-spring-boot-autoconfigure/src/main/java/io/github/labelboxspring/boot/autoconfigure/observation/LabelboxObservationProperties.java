package io.github.labelboxspring.boot.autoconfigure.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;

/**
 * Properties of the observations of clients.
 *
 * @param convention Convention for the names and keys of calls and their HTTP requests. Convention beans of the
 *     application replace it.
 */
@ConfigurationProperties("labelbox.observations")
@Lazy
public record LabelboxObservationProperties(
        @DefaultValue("default") Convention convention) {

    /** A convention for names and keys. */
    public enum Convention {
        /** The naming of Spring and Micrometer. */
        DEFAULT,
        /** The semantic conventions of OpenTelemetry, where they exist. */
        OPENTELEMETRY
    }
}
