package io.github.labelboxspring.boot.tasks;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Publishes each event within its own span, which is linked to the span in which the task was watched, and polls the
 * task within the trace of that span.
 */
public final class MicrometerTaskTracing implements TaskTracing {

    private final Tracer tracer;

    private final ObservationRegistry observations;

    /** @param observations the observation registry of the clients */
    public MicrometerTaskTracing(Tracer tracer, ObservationRegistry observations) {
        this.tracer = tracer;
        this.observations = observations;
    }

    @Override
    public @Nullable String current() {
        Span span = this.tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        return String.join(
                "-",
                "00",
                padded(context.traceId(), 32),
                padded(context.spanId(), 16),
                Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
    }

    private static String padded(String id, int length) {
        return "0".repeat(Math.max(0, length - id.length())) + id;
    }

    /** The span ends immediately: a span that lasts as long as the task would be lost if the instance is killed. */
    @Override
    public ContextView watching(WatchedTask watched) {
        Observation parent = Observation.createNotStarted("labelbox.task.watch", this.observations);
        if (parent.isNoop()) {
            return Context.empty();
        }
        Span.Builder builder =
                this.tracer.spanBuilder().name("labelbox task watch").tag("labelbox.client", watched.workspace());
        String traceParent = watched.traceParent();
        Span span = (traceParent == null ? builder.setNoParent() : builder.setParent(context(traceParent))).start();
        span.end();
        TracingObservationHandler.TracingContext tracing = new TracingObservationHandler.TracingContext();
        tracing.setSpan(span);
        parent.getContext().put(TracingObservationHandler.TracingContext.class, tracing);
        return Context.of(ObservationThreadLocalAccessor.KEY, parent);
    }

    @Override
    public void run(TaskEvent event, Runnable publishing) {
        Span.Builder builder = this.tracer
                .spanBuilder()
                .setNoParent()
                .name("labelbox task event")
                .tag("labelbox.event", event.getClass().getSimpleName())
                .tag("labelbox.client", event.workspace());
        String parent = event.watched().traceParent();
        if (parent != null) {
            builder.addLink(new Link(context(parent)));
        }
        Span span = builder.start();
        Tracer.SpanInScope scope = this.tracer.withSpan(span);
        try {
            publishing.run();
        } catch (RuntimeException | Error ex) {
            span.error(ex);
            throw ex;
        } finally {
            scope.close();
            span.end();
        }
    }

    private TraceContext context(String traceParent) {
        String[] parts = traceParent.split("-");
        return this.tracer
                .traceContextBuilder()
                .traceId(parts[1])
                .spanId(parts[2])
                .sampled("01".equals(parts[3]))
                .build();
    }
}
