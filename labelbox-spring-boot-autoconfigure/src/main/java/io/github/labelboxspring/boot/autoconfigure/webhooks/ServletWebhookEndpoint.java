package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import io.github.labelboxspring.boot.webhooks.WebhookRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Reads the bytes of the body before they are parsed. */
final class ServletWebhookEndpoint {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final WebhookReceiver receiver;

    ServletWebhookEndpoint(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    RouterFunction<ServerResponse> route(String path) {
        return RouterFunctions.route()
                .POST(path, request -> answer(receive(request)))
                .route(RequestPredicates.path(path), request -> otherMethod())
                .build();
    }

    private static ServerResponse otherMethod() {
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private WebhookOutcome receive(ServerRequest request) throws IOException {
        ServerRequest.Headers headers = request.headers();
        WebhookRequest delivery =
                WebhookRequest.of(headers::firstHeader, headers.contentLength().orElse(-1));
        WebhookOutcome refusal = this.receiver.refuse(delivery);
        if (refusal != null) {
            return refusal;
        }
        byte[] body = request.servletRequest().getInputStream().readNBytes(this.receiver.maxBodySize() + 1);
        return this.receiver.receive(delivery, body);
    }

    private static ServerResponse answer(WebhookOutcome outcome) {
        ServerResponse.BodyBuilder response =
                ServerResponse.status(outcome.status()).contentType(MediaType.TEXT_PLAIN);
        if (outcome.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(outcome.text());
    }
}
