package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Settings;
import java.util.function.Supplier;

/** Holds the current settings. */
public final class CurrentSettings implements Supplier<Settings> {

    private volatile Settings settings;

    public CurrentSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings get() {
        return this.settings;
    }

    void change(Settings next) {
        this.settings = next;
    }
}
