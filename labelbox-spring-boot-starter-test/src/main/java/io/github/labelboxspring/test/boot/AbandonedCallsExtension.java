package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.internal.scope.UnusedCalls;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that creates a {@link io.github.labelboxspring.call.Call} and never executes it, for example because
 * {@code execute()} was forgotten. The suppressed exceptions of the failure show where each such call was created.
 *
 * <pre>
 * &#64;ExtendWith(AbandonedCallsExtension.class)
 * class UploadTests {
 * }</pre>
 *
 * <p>A call counts as executed if it was executed itself or as part of another call, for example by {@code map}, {@code
 * flatMap} or {@link io.github.labelboxspring.call.Call#all}. Create a fallback inside the function that returns it,
 * because it may not be needed. {@code Call.of} and {@code Call.failed} send no request and are not reported, nor are
 * streams of lines and bytes.
 *
 * <p>Calls are recorded for the whole process: tests with this extension must not run in parallel with others.
 */
public final class AbandonedCallsExtension implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        UnusedCalls.record();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Throwable> abandoned = UnusedCalls.stop();
        if (abandoned.isEmpty() || context.getExecutionException().isPresent()) {
            return;
        }
        AssertionError failure = new AssertionError("Calls that were created but never executed: " + abandoned.size()
                + ". Call execute(), or subscribe to mono(), at the places shown by the suppressed exceptions");
        abandoned.forEach(failure::addSuppressed);
        throw failure;
    }
}
