package io.github.labelboxspring.internal.transport.retry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** X25 */
class RetryLogTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.labelboxspring.client");

    private final Level before = this.logger.getLevel();

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private final RetryLog log = new RetryLog("GetUser");

    @BeforeEach
    void listen() {
        this.logger.setLevel(Level.DEBUG);
        this.events.start();
        this.logger.addAppender(this.events);
    }

    @AfterEach
    void stop() {
        this.logger.detachAppender(this.events);
        this.logger.setLevel(this.before);
    }

    private void next(int attempts, int seconds) {
        this.log.next(attempts, Duration.ofSeconds(seconds), new IllegalStateException("GetUser: 503"));
    }

    @Test
    void onlyTheAttemptWithWhichTheWaitBecomesLongIsAWarning() {
        next(1, 4);
        next(2, 6);
        next(3, 10);
        assertThat(this.events.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.DEBUG, Level.WARN, Level.DEBUG);
        assertThat(this.events.list.get(1).getFormattedMessage())
                .isEqualTo("GetUser has failed 2 times and is retried in 6 s; last failure: GetUser: 503");
    }

    @Test
    void afterProgressTheNextLongWaitIsAWarningAgain() {
        next(1, 10);
        this.log.advanced();
        next(1, 9);
        next(2, 1);
        assertThat(this.events.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.WARN, Level.DEBUG, Level.WARN);
    }
}
