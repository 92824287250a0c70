package io.github.labelboxspring.internal.transport.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/** Table row 34: the log says when a client reaches a limit, without flooding. */
class LimitLogTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.labelboxspring.client");

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    @BeforeEach
    void listen() {
        this.events.start();
        this.logger.addAppender(this.events);
    }

    @AfterEach
    void stop() {
        this.logger.detachAppender(this.events);
    }

    private List<String> warnings() {
        return this.events.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void eachLimitIsWarnedOfOnceAMinuteWithWhatCameBetween() {
        LimitLog log = new LimitLog("birds", this.now::get);
        for (int each = 0; each < 3; each++) {
            log.throttled("GetProject");
            log.queueFull("GetDataset");
        }
        assertThat(warnings()).hasSize(2);
        this.now.addAndGet(Duration.ofSeconds(59).toNanos());
        log.throttled("GetProject");
        assertThat(warnings()).hasSize(2);
        this.now.addAndGet(Duration.ofSeconds(1).toNanos());
        log.throttled("GetUser");
        assertThat(warnings())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "GetUser of the client 'birds' was rejected because of the request rate, and the client slows"
                                + " down; rejections since the last warning: 4");
    }

    @Test
    void aRefusalForTheRateIsWarnedOfWithTheNameOfTheClient() {
        try (StubServer server = new StubServer();
                LabelboxClient client = server.client().name("birds").build()) {
            server.then(429, "").then(429, "");
            for (int each = 0; each < 2; each++) {
                assertThat(catchThrowable(() -> client.organization()
                                .get()
                                .with(options -> options.withoutRetry())
                                .execute()))
                        .isNotNull();
            }
        }
        assertThat(warnings()).singleElement().asString().contains("'birds'", "GetOrganization");
    }

    @Test
    void aFullQueueIsWarnedOfWithTheNameOfTheClientAndTheProperty() {
        try (StubServer server = new StubServer();
                LabelboxClient client = server.client()
                        .name("birds")
                        .maxConcurrentRequests(1)
                        .maxQueuedRequests(0)
                        .build()) {
            server.thenSilence();
            Disposable busy = client.organization().get().mono().subscribe();
            while (server.received().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(catchThrowable(() -> client.organization()
                            .get()
                            .with(options -> options.withoutRetry())
                            .execute()))
                    .isNotNull();
            busy.dispose();
        }
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("'birds'", "GetOrganization", "labelbox.rate-limit.max-queued-requests");
    }
}
