package io.github.labelboxspring.sample.browser;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An emulator that can be down for a while: it comes back at the same port, with the same key and all that it had. */
final class RestartableEmulator {

    private final String key = "browser-tests";

    private final Path state;

    private LabelboxEmulator running =
            LabelboxEmulator.builder().apiKey(this.key).start();

    RestartableEmulator() {
        try {
            this.state = Files.createTempFile("emulator", ".state");
            this.state.toFile().deleteOnExit();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    LabelboxEmulator running() {
        return this.running;
    }

    void stop() {
        this.running.control().snapshot(this.state);
        this.running.close();
    }

    void startAgain() {
        this.running = LabelboxEmulator.builder()
                .port(this.running.port())
                .apiKey(this.key)
                .snapshot(this.state)
                .start();
    }
}
