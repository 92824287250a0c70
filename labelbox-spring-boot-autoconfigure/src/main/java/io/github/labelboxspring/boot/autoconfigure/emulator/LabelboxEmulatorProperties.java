package io.github.labelboxspring.boot.autoconfigure.emulator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the emulator inside the application.
 *
 * @param mode When to use an emulator inside the application instead of Labelbox. Needs labelbox-emulator on the class
 *     path.
 * @param port Port of the loopback interface that the emulator listens on, 0 for a free one.
 */
@ConfigurationProperties("labelbox.emulator")
public record LabelboxEmulatorProperties(
        @DefaultValue("never") Mode mode, @DefaultValue("0") int port) {

    /** When to use an emulator. */
    public enum Mode {

        /** Always, even if an API key or connection details are there. */
        ALWAYS,

        /** If no API key is set, neither {@code labelbox.api-key} nor that of a named client. */
        WITHOUT_KEY,

        /** Never. */
        NEVER
    }
}
