package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.activity.Changed;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Notifies open pages of changes by server-sent events without content, whose names are the kinds of changed data. The
 * pages then fetch the parts that show it.
 *
 * <p>Several changes of the same kind within a short time result in one event.
 */
@Controller
class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private static final long NEVER = 0;

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

    private final Set<Changed.Topic> changed = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    /** Connect a page. All events are sent to it immediately, since anything may have changed since it was rendered. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter connect() {
        SseEmitter page = new SseEmitter(NEVER);
        page.onCompletion(() -> this.pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(failure -> this.pages.remove(page));
        this.pages.add(page);
        EnumSet.allOf(Changed.Topic.class).forEach(topic -> send(page, event(topic)));
        if (this.closed) {
            page.complete();
        }
        return page;
    }

    /** Record a change once it is committed, so that pages that fetch it receive the new data. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(Changed event) {
        this.changed.add(event.topic());
    }

    @Scheduled(fixedDelayString = "${sample.live-interval:400ms}")
    void flush() {
        for (Changed.Topic topic : Changed.Topic.values()) {
            if (this.changed.remove(topic)) {
                this.pages.forEach(page -> send(page, event(topic)));
            }
        }
    }

    /** Detect closed pages, and prevent proxies from closing idle connections. */
    @Scheduled(fixedDelayString = "${sample.live-heartbeat:15s}")
    void heartbeat() {
        this.pages.forEach(page -> send(page, SseEmitter.event().comment("")));
    }

    /** Close all connections, which a graceful shutdown would otherwise wait for. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        this.closed = true;
        this.pages.forEach(SseEmitter::complete);
    }

    private static SseEmitter.SseEventBuilder event(Changed.Topic topic) {
        return SseEmitter.event().name(topic.name().toLowerCase(Locale.ROOT)).data("");
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException ex) {
            LOG.debug("A page was closed", ex);
            this.pages.remove(page);
        }
    }
}
