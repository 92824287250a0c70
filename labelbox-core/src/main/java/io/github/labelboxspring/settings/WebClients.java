package io.github.labelboxspring.settings;

import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** WebClients for use without Spring Boot. */
public final class WebClients {

    private static final ConnectionProvider CONNECTIONS = ConnectionProvider.builder("labelbox")
            .maxConnections(100)
            .pendingAcquireMaxCount(-1)
            .maxIdleTime(Duration.ofSeconds(30))
            .maxLifeTime(Duration.ofMinutes(5))
            .evictInBackground(Duration.ofSeconds(30))
            .build();

    private WebClients() {}

    /** For the platform's hosts: no redirects. */
    public static WebClient.Builder api() {
        return WebClient.builder().clientConnector(new ReactorClientHttpConnector(httpClient()));
    }

    /** For signed URLs: redirects are followed. */
    public static WebClient.Builder files() {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(httpClient().followRedirect(true)));
    }

    /**
     * The HTTP client below both: idle connections end before the platform cuts them, nothing is sent twice unasked, and
     * the proxy of the JVM's system properties is used, as they are when this method is called.
     */
    public static HttpClient httpClient() {
        return HttpClient.create(CONNECTIONS).disableRetry(true).compress(true).proxyWithSystemProperties();
    }
}
