package io.github.labelboxspring.boot.tasks;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the events of a {@link TaskWatcher} to the application. A bean of this type replaces the default, which is
 * {@link ApplicationEventPublisher#publishEvent(Object)}, within a transaction if there is one transaction manager.
 *
 * <p>An event counts as delivered when this method returns. What that means depends on the listener:
 * <ul>
 * <li>{@code @EventListener}: it has returned. If it throws, the final event of a task is published again.
 * <li>{@code @TransactionalEventListener} before the commit: as above; a failure rolls the transaction back.
 * <li>{@code @TransactionalEventListener} after the commit, after a rollback or after completion: it was called. Spring
 *     logs its exceptions and does not propagate them, so the event is not published again.
 * <li>{@code @Async}: it was submitted to its executor. Its outcome is unknown, and the event is not published again.
 * <li>{@code @ApplicationModuleListener} of Spring Modulith: the publication was stored in the transaction. Modulith is
 *     responsible for repeating it.
 * </ul>
 * Without a transaction manager, {@code @TransactionalEventListener} methods are called only if they set
 * {@code fallbackExecution}.
 */
@FunctionalInterface
public interface TaskEventPublisher {

    /**
     * Publish an event.
     *
     * @throws RuntimeException if a listener fails
     */
    void publish(TaskWatcherEvent event);
}
