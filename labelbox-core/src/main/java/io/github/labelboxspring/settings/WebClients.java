package io.github.labelboxspring.settings;

import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Creates WebClients for use without Spring Boot. */
public final class WebClients {

    private static final ConnectionProvider CONNECTIONS =
            connections("labelbox").build();

    private WebClients() {}

    /** Create a builder for the platform's hosts, without redirects. */
    public static WebClient.Builder api() {
        return WebClient.builder().clientConnector(new ReactorClientHttpConnector(httpClient()));
    }

    /** Create a builder for signed URLs, with redirects. */
    public static WebClient.Builder files() {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(httpClient().followRedirect(true)));
    }

    /**
     * Create the HTTP client of both. It closes idle connections before the platform does, sends no request twice on
     * its own, and uses the proxy of the JVM's system properties at the time of this call.
     */
    public static HttpClient httpClient() {
        return httpClient(CONNECTIONS);
    }

    /** Create the HTTP client with a custom connection pool, such as one of {@link #connections}. */
    public static HttpClient httpClient(ConnectionProvider connections) {
        return HttpClient.create(connections).disableRetry(true).compress(true).proxyWithSystemProperties();
    }

    /**
     * Create the connection pool of both: up to 100 connections per host, closed after 30 s without use or after 5
     * minutes.
     *
     * @param name the name of the pool
     */
    public static ConnectionProvider.Builder connections(String name) {
        return ConnectionProvider.builder(name)
                .maxConnections(100)
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(Duration.ofSeconds(30))
                .maxLifeTime(Duration.ofMinutes(5))
                .evictInBackground(Duration.ofSeconds(30));
    }
}
