package io.github.labelboxspring.emulator.internal.engine.events;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Calls the listeners of an event one after the other, in the thread and under the lock of the change, so that nobody sees
 * one without the other. A listener takes notes or goes on with the change; what takes time it does as a job.
 */
public final class Events {

    private final Map<Class<? extends Event>, List<Consumer<Event>>> listeners = new ConcurrentHashMap<>();
    private final Queue<Runnable> endings = new ArrayDeque<>();

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

    /**
     * Does this at the end of the change that goes on, under its lock: a listener that wants to see what a change has made,
     * and not its steps, takes notes and reads them then.
     */
    public void atEnd(Runnable work) {
        this.endings.add(work);
    }

    void end() {
        for (Runnable next = this.endings.poll(); next != null; next = this.endings.poll()) {
            next.run();
        }
    }
}
