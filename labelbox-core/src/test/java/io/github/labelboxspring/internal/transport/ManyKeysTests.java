package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.task.StatusQuestion;
import io.github.labelboxspring.internal.task.TaskPoller;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.work.TaskRef;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** X10: what is kept for each key does not grow without end, and nothing in use is forgotten. */
class ManyKeysTests {

    private static final int MOST = 1_000;

    private final StatusQuestion question = tasks -> Call.of(Map.of());

    private final KeyState.All states = new KeyState.All(TransportSettings.DEFAULTS);

    private final Pollers pollers = new Pollers(Polling.DEFAULT, (task, time) -> {});

    private TaskPoller poller(String key) {
        return this.pollers.of(key, () -> this.question);
    }

    @Test
    void aKeyKeepsItsLimits() {
        KeyState idle = this.states.of("idle");
        for (int each = 1; each < MOST; each++) {
            this.states.of("key " + each);
        }
        assertThat(this.states.of("idle")).isSameAs(idle);
        assertThat(this.states.of("key 1")).isNotSameAs(idle);
    }

    @Test
    void amongManyKeysOnlyThoseInUseKeepTheirLimits() {
        KeyState idle = this.states.of("idle");
        KeyState busy = this.states.of("busy");
        Disposable running = busy.concurrency().run(Mono.never(), turn -> turn).subscribe();
        for (int each = 2; each <= MOST; each++) {
            this.states.of("key " + each);
        }
        assertThat(this.states.of("busy")).isSameAs(busy);
        assertThat(this.states.of("idle")).isNotSameAs(idle);
        running.dispose();
    }

    @Test
    void aKeyKeepsItsPoller() {
        TaskPoller idle = poller("idle");
        for (int each = 1; each < MOST - 1; each++) {
            poller("key " + each);
        }
        assertThat(poller("idle")).isSameAs(idle);
        assertThat(poller("key 1")).isNotSameAs(idle);
    }

    @Test
    void amongManyKeysOnlyThoseThatWaitKeepTheirPoller() {
        TaskPoller idle = poller("idle");
        TaskPoller busy = poller("busy");
        Disposable waiting = busy.watch(TaskRef.task("t1")).subscribe();
        for (int each = 2; each < MOST; each++) {
            poller("key " + each);
        }
        assertThat(poller("one more")).isNotSameAs(idle);
        assertThat(poller("busy")).isSameAs(busy);
        assertThat(poller("idle")).isNotSameAs(idle);
        waiting.dispose();
    }

    @Test
    void closingEndsAllWaitsAndAllowsNoOthers() {
        AtomicReference<Throwable> ended = new AtomicReference<>();
        poller("a").watch(TaskRef.task("t1")).subscribe(progress -> {}, ended::set);
        this.pollers.close();
        assertThat(ended.get()).isInstanceOf(TransportException.class).hasMessageContaining("The client was closed");
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> poller("b").watch(TaskRef.task("t2")).blockLast())
                .withMessageContaining("The client was closed");
    }
}
