package io.github.labelboxspring.emulator.internal.engine.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Calls the listeners of an event one after the other, in the thread and under the lock of the change, so that nobody sees
 * one without the other. A listener takes notes or goes on with the change; what takes time it does as a job.
 */
public final class Events {

    private final Map<Class<? extends Event>, List<Consumer<Event>>> listeners = new ConcurrentHashMap<>();

    /** Calls the listener for each event of exactly this type. */
    public <E extends Event> void on(Class<E> type, Consumer<? super E> listener) {
        this.listeners
                .computeIfAbsent(type, none -> new CopyOnWriteArrayList<>())
                .add(event -> listener.accept(type.cast(event)));
    }

    public void publish(Event event) {
        for (Consumer<Event> each : this.listeners.getOrDefault(event.getClass(), List.of())) {
            each.accept(event);
        }
    }
}
