package io.github.labelboxspring.boot.tasks;

import java.util.function.BooleanSupplier;

/** An event on its way to the listeners. It is not published again once it was published. */
final class Delivery {

    private final TaskWatch watch;

    private final TaskEvent event;

    private final BooleanSupplier replaced;

    private boolean published;

    /** @param replaced whether the task has been watched again since, which makes further attempts superfluous */
    Delivery(TaskWatch watch, TaskEvent event, BooleanSupplier replaced) {
        this.watch = watch;
        this.event = event;
        this.replaced = replaced;
    }

    TaskWatch watch() {
        return this.watch;
    }

    TaskEvent event() {
        return this.event;
    }

    boolean replaced() {
        return this.replaced.getAsBoolean();
    }

    void publish(TaskEventPublisher publisher) {
        if (!this.published) {
            publisher.publish(this.event);
            this.published = true;
        }
    }
}
