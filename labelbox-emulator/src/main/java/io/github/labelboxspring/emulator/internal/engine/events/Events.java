package io.github.labelboxspring.emulator.internal.engine.events;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Calls the listeners of an event in sequence, on the thread and under the lock of the change, so that the change and
 * its consequences become visible together. A listener records data or extends the change. It leaves lengthy work to a
 * job.
 */
public final class Events {

    private final Map<Class<? extends Event>, List<Consumer<Event>>> listeners = new ConcurrentHashMap<>();
    private final Queue<Runnable> endings = new ArrayDeque<>();

    /** Register a listener for events of exactly this type. */
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
     * Run work at the end of the current change, under its lock. A listener that needs the result of a change, and not
     * its steps, records data and evaluates it then.
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
