package io.github.labelboxspring.leaks;

import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a run in which a buffer leaked, after its last test. It takes part in runs with
 * {@code junit.jupiter.extensions.autodetection.enabled}.
 */
public final class LeaksFailTheRun implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LeaksFailTheRun.class))
                .computeIfAbsent(EndOfRun.class);
    }

    /** JUnit closes it after the last test. */
    static final class EndOfRun implements AutoCloseable {

        @Override
        public void close() {
            if (!Leaks.OF_THIS_RUN.watches()
                    || ResourceLeakDetector.getLevel() != ResourceLeakDetector.Level.PARANOID) {
                throw new IllegalStateException("No buffer was watched: set io.netty.customResourceLeakDetector to "
                        + RecordingLeakDetector.class.getName() + " and io.netty.leakDetection.level to paranoid");
            }
            Leaks.OF_THIS_RUN.check();
        }
    }
}
