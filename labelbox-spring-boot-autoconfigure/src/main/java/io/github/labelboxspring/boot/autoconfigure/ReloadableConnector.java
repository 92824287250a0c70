package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Mono;

/** A connector that can be rebuilt while requests are in progress, for example with a renewed certificate. */
final class ReloadableConnector implements ClientHttpConnector {

    private final Supplier<? extends ClientHttpConnector> factory;

    private final BiFunction<URI, Throwable, Throwable> failures;

    private volatile ClientHttpConnector current;

    /** @param failures translates connection failures */
    ReloadableConnector(
            Supplier<? extends ClientHttpConnector> factory, BiFunction<URI, Throwable, Throwable> failures) {
        this.factory = factory;
        this.failures = failures;
        this.current = factory.get();
    }

    /** Use the new settings for new requests. Requests in progress are not affected. */
    void reload() {
        this.current = this.factory.get();
    }

    @Override
    public Mono<ClientHttpResponse> connect(
            HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
        return this.current
                .connect(method, uri, requestCallback)
                .onErrorMap(failure -> this.failures.apply(uri, failure));
    }
}
