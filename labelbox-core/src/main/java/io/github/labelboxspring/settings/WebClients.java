package io.github.labelboxspring.settings;

import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** WebClients for use without Spring Boot. */
public final class WebClients {

    private static final ConnectionProvider CONNECTIONS =
            connections("labelbox").build();

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
        return httpClient(CONNECTIONS);
    }

    /** The same with a pool of connections of one's own, such as one of {@link #connections}. */
    public static HttpClient httpClient(ConnectionProvider connections) {
        return HttpClient.create(connections).disableRetry(true).compress(true).proxyWithSystemProperties();
    }

    /**
     * The pool of connections below both: up to 100 to a host, of which idle ones end after 30 s and all after 5 minutes.
     *
     * @param name name of the pool
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
