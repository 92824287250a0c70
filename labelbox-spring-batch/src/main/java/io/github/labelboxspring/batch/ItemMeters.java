package io.github.labelboxspring.batch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Counts the items of running steps in the meter {@value #NAME} with the tags {@code job}, {@code step} and
 * {@code outcome} ({@code read}, {@code written}, {@code refused}, {@code unreadable}). Partitions are counted as part
 * of their step. A chunk that is rolled back after it was written is counted again when it is written again.
 *
 * <pre>{@code
 * step.listener(new ItemMeters(registry))
 * }</pre>
 */
public class ItemMeters implements ItemReadListener<Object>, ItemWriteListener<Object>, SkipListener<Object, Object> {

    /** The name of the meter. */
    public static final String NAME = "labelbox.batch.items";

    private static final String NONE = "none";

    private final MeterRegistry registry;

    public ItemMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void afterRead(Object item) {
        count("read", 1);
    }

    @Override
    public void afterWrite(Chunk<?> items) {
        count("written", items.size());
    }

    @Override
    public void onSkipInRead(Throwable failure) {
        count("unreadable", 1);
    }

    @Override
    public void onSkipInWrite(Object item, Throwable failure) {
        count("refused", 1);
    }

    private void count(String outcome, int items) {
        StepContext running = StepSynchronizationManager.getContext();
        Counter.builder(NAME)
                .description("Items of steps of Spring Batch")
                .baseUnit("items")
                .tag("job", running == null ? NONE : running.getJobName())
                .tag("step", step(running))
                .tag("outcome", outcome)
                .register(this.registry)
                .increment(items);
    }

    /** Return the name of the step without that of a partition. */
    private static String step(@Nullable StepContext running) {
        if (running == null) {
            return NONE;
        }
        String name = running.getStepName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
