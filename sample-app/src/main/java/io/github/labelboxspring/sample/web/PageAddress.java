package io.github.labelboxspring.sample.web;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Prints the address of the pages for users who start the application. */
@Component
public class PageAddress {

    private final @Nullable InetAddress host;

    private final Optional<String> path;

    private volatile int port;

    PageAddress(
            @Value("${server.address:#{null}}") @Nullable InetAddress host,
            @Value("${server.servlet.context-path:}") String path) {
        this.host = host;
        this.path = Optional.of(path).filter(StringUtils::hasText);
    }

    @EventListener
    void serving(WebServerInitializedEvent event) {
        if (!StringUtils.hasText(event.getApplicationContext().getServerNamespace())) {
            this.port = event.getWebServer().getPort();
        }
    }

    /** Print the address once the application has started. */
    @EventListener(ApplicationReadyEvent.class)
    public void print() {
        if (this.port > 0) {
            System.out.println("The page is at http://" + host() + ":" + this.port + this.path.orElse("") + "/");
        }
    }

    private String host() {
        return this.host == null || this.host.isAnyLocalAddress() ? "localhost" : this.host.getHostAddress();
    }
}
