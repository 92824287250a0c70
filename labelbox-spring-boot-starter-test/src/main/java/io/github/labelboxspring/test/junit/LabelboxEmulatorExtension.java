package io.github.labelboxspring.test.junit;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.test.internal.RunningTests;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides an emulator of Labelbox, and a client that uses it, as parameters of test methods and constructors.
 *
 * <pre>
 * &#64;ExtendWith(LabelboxEmulatorExtension.class)
 * class UploadTests {
 *
 *     &#64;Test
 *     void createsADataset(LabelboxClient client, LabelboxEmulator emulator) {
 *     }
 * }</pre>
 *
 * <p>A test class and its nested classes share one emulator, which is started when it is first needed and stopped after
 * the last test. It is reset after each test method: data, files, faults and the journal of requests are removed, the
 * clock is kept. If test methods of a class run in parallel, they see each other's data, and the emulator is reset when
 * none of them is running. Classes that run in parallel do not affect each other.
 *
 * <p>The client first polls the state of tasks every 10 ms. The extension does not require Spring in the test.
 */
public final class LabelboxEmulatorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LabelboxEmulatorExtension.class);

    private static final Polling OFTEN = new Polling(Duration.ofMillis(10), Duration.ofMillis(50));

    @Override
    public void beforeEach(ExtensionContext context) {
        RunningTests.begin(running(context).emulator());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LabelboxEmulator emulator = running(context).emulator();
        if (RunningTests.end(emulator)) {
            emulator.control().reset();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LabelboxEmulator.class || type == LabelboxClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return parameter.getParameter().getType() == LabelboxEmulator.class ? running.emulator() : running.client();
    }

    /** Stored for the outermost class; JUnit closes it with the store. */
    private static Running running(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost
                .getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            outermost = outermost.getParent().get();
        }
        Store store = outermost.getStore(NAMESPACE);
        return store.computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** An emulator and a client that uses it. */
    private record Running(LabelboxEmulator emulator, LabelboxClient client) implements AutoCloseable {

        static Running start() {
            LabelboxEmulator emulator = LabelboxEmulator.start();
            return new Running(
                    emulator,
                    LabelboxClient.builder()
                            .apiKey(emulator::apiKey)
                            .endpoint(emulator.endpoint())
                            .restEndpoint(emulator.restEndpoint())
                            .appUrl(emulator.appUrl())
                            .polling(OFTEN)
                            .build());
        }

        @Override
        public void close() {
            this.client.close();
            this.emulator.close();
        }
    }
}
