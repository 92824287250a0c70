package io.github.labelboxspring.boot.autoconfigure.emulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the embedded emulator.
 *
 * @param mode When to use an embedded emulator instead of Labelbox. Requires labelbox-emulator on the class path.
 * @param port Loopback port that the emulator listens on, 0 for a free one.
 */
@ConfigurationProperties("labelbox.emulator")
public record LabelboxEmulatorProperties(
        @DefaultValue("never") Mode mode, @DefaultValue("0") int port) {

    /** When to use an emulator. */
    public enum Mode {

        /** Always, even if an API key or connection details are present. */
        ALWAYS,

        /** If no API key is set, neither {@code labelbox.api-key} nor that of a named client. */
        WITHOUT_KEY,

        /** Never. */
        NEVER
    }
}
