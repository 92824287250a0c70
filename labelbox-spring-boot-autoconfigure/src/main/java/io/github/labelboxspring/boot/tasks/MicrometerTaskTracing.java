package io.github.labelboxspring.boot.tasks;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Publishes each event within a span of its own, which is linked to the span in which the task was watched. */
public final class MicrometerTaskTracing implements TaskTracing {

    private final Tracer tracer;

    public MicrometerTaskTracing(Tracer tracer) {
        this.tracer = tracer;
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
            builder.addLink(new Link(link(parent)));
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

    private TraceContext link(String traceParent) {
        String[] parts = traceParent.split("-");
        return this.tracer
                .traceContextBuilder()
                .traceId(parts[1])
                .spanId(parts[2])
                .sampled("01".equals(parts[3]))
                .build();
    }
}
