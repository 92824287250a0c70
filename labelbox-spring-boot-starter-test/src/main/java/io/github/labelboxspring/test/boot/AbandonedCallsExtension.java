package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.internal.scope.UnusedCalls;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that creates a {@link io.github.labelboxspring.call.Call} and never executes it, as after a forgotten
 * {@code execute()}. The failure has the place where each such call was created among its suppressed exceptions.
 *
 * <pre>
 * &#64;ExtendWith(AbandonedCallsExtension.class)
 * class UploadTests {
 * }</pre>
 *
 * <p>A call counts as executed if it was executed, or made into another call that was, such as by {@code map},
 * {@code flatMap} or {@link io.github.labelboxspring.call.Call#all}. A fallback that is not needed must be created inside
 * the function that returns it. {@code Call.of} and {@code Call.failed} make no request and are not reported, nor are
 * streams of lines and bytes.
 *
 * <p>Calls are recorded for the whole process: tests with this extension must not run at the same time as others.
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
        AssertionError failure = new AssertionError("Calls that were created and never executed: " + abandoned.size()
                + ". Call execute(), or subscribe to mono(), where the suppressed exceptions show");
        abandoned.forEach(failure::addSuppressed);
        throw failure;
    }
}
