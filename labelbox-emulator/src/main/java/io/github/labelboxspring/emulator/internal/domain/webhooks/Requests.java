package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.Delivery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends requests and waits for the responses. Redirects are not followed, so that only the given URL is called. */
final class Requests {

    private final Duration patience;
    private @Nullable HttpClient client;

    /** @param patience the timeout for a complete response, on the machine's clock */
    Requests(Duration patience) {
        this.patience = patience;
    }

    /** Return the client, created on first use since most emulators do not need it. */
    private synchronized HttpClient client() {
        if (this.client == null) {
            this.client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return this.client;
    }

    /** Send a request. Return empty if the emulator is stopped meanwhile. */
    Optional<Delivery.Attempt> send(Request request, Instant now) {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        try {
            HttpRequest.Builder form = HttpRequest.newBuilder(URI.create(request.url()))
                    .POST(HttpRequest.BodyPublishers.ofString(request.body()));
            request.headers().forEach(form::header);
            answer = client().sendAsync(form.build(), status -> new AnswerStart());
            return Optional.of(attempt(request, now, answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (ExecutionException failure) {
            return Optional.of(failed(request, now, String.valueOf(failure.getCause())));
        } catch (TimeoutException late) {
            return Optional.of(failed(request, now, "No answer within " + this.patience));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    private static Delivery.Attempt attempt(Request request, Instant now, HttpResponse<String> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Delivery.Attempt(now, request.url(), answer.statusCode(), headers, answer.body(), null);
    }

    private static Delivery.Attempt failed(Request request, Instant now, String why) {
        return new Delivery.Attempt(now, request.url(), 0, Map.of(), "", why);
    }

    record Request(String url, Map<String, String> headers, String body) {}
}
