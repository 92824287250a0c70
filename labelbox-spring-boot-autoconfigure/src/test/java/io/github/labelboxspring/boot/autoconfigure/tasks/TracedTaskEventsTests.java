package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * S7: an event is published in a trace that is linked to the one in which its task was watched, and to that one the questions
 * after the task belong.
 */
@Timeout(120)
class TracedTaskEventsTests {

    private static final String WATCH = "labelbox task watch";

    private static final String EVENT = "labelbox task event";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LabelboxAutoConfiguration.class,
                    LabelboxTasksTracingAutoConfiguration.class,
                    LabelboxTasksAutoConfiguration.class))
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
            assertThat(tracer.getSpans()).extracting(SimpleSpan::getName).containsOnly("job", EVENT);
        });
    }

    @Test
    void questionsBelongToTheTraceOfTheWatch() {
        observed().run(context -> {
            SimpleTracer tracer = context.getBean(SimpleTracer.class);
            SimpleSpan job = tracer.nextSpan().name("job").start();
            Tracer.SpanInScope scope = tracer.withSpan(job);
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            scope.close();
            job.end();
            awaitEvent(context);
            SimpleSpan watch = named(tracer, WATCH).get(0);
            assertThat(named(tracer, WATCH)).hasSize(1);
            assertThat(watch.getParentId()).isEqualTo(job.getSpanId());
            assertThat(questions(tracer))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(question -> assertThat(question.getParentId()).isEqualTo(watch.getSpanId()));
            assertThat(traces(tracer, span -> !span.getName().equals(EVENT))).containsOnly(trace(job));
        });
    }

    @Test
    void tasksThatAClientStartsAreAskedForInTheTraceOfTheirCaller() {
        observed().run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            String dataset =
                    client.datasets().create(NewDataset.of("birds")).execute().id();
            SimpleTracer tracer = context.getBean(SimpleTracer.class);
            tracer.getSpans().clear();
            Observation.createNotStarted("job", context.getBean(ObservationRegistry.class))
                    .observe(() -> client.dataRows()
                            .create(dataset, List.of(NewDataRow.ofText("wren")))
                            .start()
                            .execute());
            awaitEvent(context);
            assertThat(questions(tracer)).isNotEmpty();
            assertThat(traces(tracer, span -> !span.getName().equals(EVENT)))
                    .containsOnly(trace(named(tracer, "job").get(0)));
        });
    }

    /** A trace for the watch, not one for each question. */
    @Test
    void questionsHaveATraceEvenIfTheWatchHasNone() {
        observed().run(context -> {
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            awaitEvent(context);
            SimpleTracer tracer = context.getBean(SimpleTracer.class);
            assertThat(questions(tracer)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(traces(tracer, span -> !span.getName().equals(EVENT)))
                    .containsOnly(trace(named(tracer, WATCH).get(0)));
        });
    }

    private ApplicationContextRunner observed() {
        SimpleTracer tracer = new SimpleTracer();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultTracingObservationHandler(tracer));
        return this.runner
                .withBean(SimpleTracer.class, () -> tracer)
                .withBean(ObservationRegistry.class, () -> observations)
                .withBean(Listener.class);
    }

    private static void awaitEvent(ApplicationContext context) {
        Listener listener = context.getBean(Listener.class);
        await().until(() -> listener.events.size() == 1);
    }

    private static List<SimpleSpan> named(SimpleTracer tracer, String name) {
        return tracer.getSpans().stream()
                .filter(span -> name.equals(span.getName()))
                .toList();
    }

    private static List<SimpleSpan> questions(SimpleTracer tracer) {
        return tracer.getSpans().stream()
                .filter(span -> "GetTaskStatuses".equals(span.getTags().get("labelbox.operation")))
                .toList();
    }

    private static Set<String> traces(SimpleTracer tracer, Predicate<SimpleSpan> which) {
        return tracer.getSpans().stream()
                .filter(which)
                .map(TracedTaskEventsTests::trace)
                .collect(Collectors.toSet());
    }

    /** This tracer makes short ids, which a {@code traceparent} fills up. */
    private static String trace(SimpleSpan span) {
        return span.getTraceId().replaceFirst("^0+", "");
    }

    @Test
    void worksWithoutMicrometerTracing() {
        this.runner
                .withClassLoader(new FilteredClassLoader(Tracer.class.getPackageName()))
                .run(context -> assertThat(context.getBean(TaskTracing.class)).isSameAs(TaskTracing.NONE));
    }

    static class Listener {

        final List<TaskEvent> events = new CopyOnWriteArrayList<>();

        final List<SimpleSpan> spans = new CopyOnWriteArrayList<>();

        private final SimpleTracer tracer;

        Listener(SimpleTracer tracer) {
            this.tracer = tracer;
        }

        @EventListener({TaskCompletedEvent.class, TaskFailedEvent.class})
        void on(TaskEvent event) {
            this.spans.add(this.tracer.currentSpan());
            this.events.add(event);
        }
    }
}
