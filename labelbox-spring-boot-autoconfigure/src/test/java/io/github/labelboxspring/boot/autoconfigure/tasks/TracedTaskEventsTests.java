package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.EventListener;

/** S7: an event is published in a trace that is linked to the one in which its task was watched. */
@Timeout(120)
class TracedTaskEventsTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LabelboxAutoConfiguration.class, LabelboxTasksAutoConfiguration.class))
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.polling.first=5ms",
                    "labelbox.polling.max=20ms");

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void theSpanOfAnEventIsLinkedToThatOfItsWatch() {
        this.runner.withBean(SimpleTracer.class).withBean(Listener.class).run(context -> {
            SimpleTracer tracer = context.getBean(SimpleTracer.class);
            SimpleSpan job = tracer.nextSpan().name("job").start();
            Tracer.SpanInScope scope = tracer.withSpan(job);
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            scope.close();
            job.end();
            Listener listener = context.getBean(Listener.class);
            await().until(() -> listener.events.size() == 1);
            assertThat(listener.events.get(0).watched().traceParent())
                    .startsWith("00-")
                    .contains(job.context().spanId());
            SimpleSpan span = listener.spans.get(0);
            assertThat(span).isNotNull().isNotEqualTo(job);
            assertThat(span.getLinks())
                    .singleElement()
                    .satisfies(link -> assertThat(link.getTraceContext().spanId())
                            .isEqualTo(job.context().spanId()));
        });
    }

    @Test
    void worksWithoutMicrometerTracing() {
        this.runner
                .withClassLoader(new FilteredClassLoader(Tracer.class.getPackageName()))
                .run(context -> assertThat(context.getBean(TaskTracing.class)).isSameAs(TaskTracing.NONE));
    }

    static class Listener {

        final List<TaskFailedEvent> events = new CopyOnWriteArrayList<>();

        final List<SimpleSpan> spans = new CopyOnWriteArrayList<>();

        private final SimpleTracer tracer;

        Listener(SimpleTracer tracer) {
            this.tracer = tracer;
        }

        @EventListener
        void on(TaskFailedEvent event) {
            this.spans.add(this.tracer.currentSpan());
            this.events.add(event);
        }
    }
}
