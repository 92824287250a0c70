package io.github.labelboxspring.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * A convention for HTTP requests according to the OpenTelemetry semantic conventions for HTTP clients:
 * {@code http.client.request.duration} with {@code http.request.method}, {@code http.response.status_code},
 * {@code server.address}, {@code server.port}, {@code url.scheme}, {@code url.template} and {@code error.type}, which
 * are {@code none} if not applicable; and {@code url.full} in spans.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/">OpenTelemetry: semantic conventions for HTTP</a>
 */
public final class OpenTelemetryHttpObservationConvention implements ClientRequestObservationConvention {

    private static final int FIRST_ERROR = 400;

    @Override
    public String getName() {
        return "http.client.request.duration";
    }

    @Override
    public @Nullable String getContextualName(ClientRequestObservationContext context) {
        ClientRequest request = context.getRequest();
        return request == null ? null : request.method().name() + " " + value(context.getUriTemplate());
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
        ClientRequest request = context.getRequest();
        URI url = request == null ? null : request.url();
        return KeyValues.of(
                KeyValue.of("http.request.method", value(request == null ? null : request.method())),
                KeyValue.of("http.response.status_code", value(status(context))),
                KeyValue.of("server.address", value(url == null ? null : url.getHost())),
                KeyValue.of("server.port", value(url == null ? null : port(url))),
                KeyValue.of("url.scheme", value(url == null ? null : url.getScheme())),
                KeyValue.of("url.template", value(context.getUriTemplate())),
                KeyValue.of("error.type", errorType(context)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
        ClientRequest request = context.getRequest();
        return request == null
                ? KeyValues.empty()
                : KeyValues.of("url.full", request.url().toString());
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }

    private static @Nullable Integer status(ClientRequestObservationContext context) {
        ClientResponse response = context.getResponse();
        return response == null ? null : response.statusCode().value();
    }

    private static String errorType(ClientRequestObservationContext context) {
        Throwable error = context.getError();
        if (error != null) {
            return error.getClass().getName();
        }
        Integer status = status(context);
        return status == null || status < FIRST_ERROR ? KeyValue.NONE_VALUE : String.valueOf(status);
    }

    private static String value(@Nullable Object value) {
        return value == null ? KeyValue.NONE_VALUE : value.toString();
    }
}
