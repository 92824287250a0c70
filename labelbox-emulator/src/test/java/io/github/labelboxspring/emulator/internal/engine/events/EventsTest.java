package io.github.labelboxspring.emulator.internal.engine.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void whatIsLeftForTheEndIsDoneWhenTheWholeChangeIsOver() {
        ChangeLock lock = new ChangeLock(this.events);
        this.events.on(Opened.class, event -> this.events.atEnd(() -> this.heard.add("ended")));
        lock.writeLock().lock();
        lock.writeLock().lock();
        this.events.publish(new Opened("front"));
        lock.writeLock().unlock();
        assertThat(this.heard).isEmpty();
        this.heard.add("changed");
        lock.writeLock().unlock();
        assertThat(this.heard).containsExactly("changed", "ended");
        lock.writeLock().lock();
        lock.writeLock().unlock();
        assertThat(this.heard).hasSize(2);
    }

    @Test
    void aFailureAtTheEndLetsOthersGoOn() {
        ChangeLock lock = new ChangeLock(this.events);
        lock.writeLock().lock();
        this.events.atEnd(() -> {
            throw new IllegalStateException("broken");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> lock.writeLock().unlock())
                .withMessage("broken");
        assertThat(CompletableFuture.supplyAsync(() -> lock.writeLock().tryLock()))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(true);
    }

    private record Opened(String door) implements Event {}

    private record Closed() implements Event {}
}
