package io.github.labelboxspring.emulator.internal.engine.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M13: domains hear of each other's changes. */
class EventsTest {

    private final Events events = new Events();
    private final List<String> heard = new ArrayList<>();

    @Test
    void callsTheListenersOfItsTypeInTheirOrder() {
        this.events.on(Opened.class, event -> this.heard.add("first " + event.door()));
        this.events.on(Opened.class, event -> this.heard.add("second " + event.door()));
        this.events.on(Closed.class, event -> this.heard.add("closed"));
        this.events.publish(new Opened("front"));
        assertThat(this.heard).containsExactly("first front", "second front");
    }

    @Test
    void anEventOfAListenerIsHeardToo() {
        this.events.on(Opened.class, event -> this.events.publish(new Closed()));
        this.events.on(Closed.class, event -> this.heard.add("closed"));
        this.events.publish(new Opened("front"));
        assertThat(this.heard).containsExactly("closed");
    }

    @Test
    void nobodyNeedsToListen() {
        this.events.publish(new Closed());
        assertThat(this.heard).isEmpty();
    }

    private record Opened(String door) implements Event {}

    private record Closed() implements Event {}
}
