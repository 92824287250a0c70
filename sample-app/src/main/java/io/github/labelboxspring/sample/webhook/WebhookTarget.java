package io.github.labelboxspring.sample.webhook;

import io.github.labelboxspring.LabelboxClient;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Determines where Labelbox can reach this application: at {@code sample.url} or, if Labelbox is an emulator on this
 * machine, at the port that the application listens on.
 */
@Component
class WebhookTarget {

    private final WebhookProperties properties;

    private final ServerProperties server;

    private final LabelboxClient labelbox;

    private volatile int port;

    WebhookTarget(WebhookProperties properties, ServerProperties server, LabelboxClient labelbox) {
        this.properties = properties;
        this.server = server;
        this.labelbox = labelbox;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            this.port = event.getWebServer().getPort();
        }
    }

    /** Return the URL of the application without a trailing slash, empty if Labelbox cannot reach it. */
    Optional<String> url() {
        if (this.properties.url() != null) {
            return Optional.of(this.properties.url().toString().replaceAll("/$", ""));
        }
        return this.port > 0 && isLoopback(this.labelbox.appUrl())
                ? Optional.of("http://" + host(this.server.getAddress()) + ":" + this.port + path())
                : Optional.empty();
    }

    private static boolean isLoopback(URI url) {
        String host = url.getHost();
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }

    private static String host(@Nullable InetAddress address) {
        return address == null || address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    }

    private String path() {
        String path = this.server.getServlet().getContextPath();
        return StringUtils.hasText(path) ? path : "";
    }
}
