package io.github.labelboxspring.internal.transport.observation;

import io.micrometer.common.KeyValues;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Passes HTTP requests to another convention without the query of their URL, which may contain a signature, and without
 * their headers, which contain the API key.
 */
public final class QuerylessConvention implements ClientRequestObservationConvention {

    private final ClientRequestObservationConvention delegate;

    public QuerylessConvention(ClientRequestObservationConvention delegate) {
        this.delegate = delegate;
    }

    @Override
    public @Nullable String getName() {
        return this.delegate.getName();
    }

    @Override
    public @Nullable String getContextualName(ClientRequestObservationContext context) {
        return this.delegate.getContextualName(shown(context));
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
        return this.delegate.getLowCardinalityKeyValues(shown(context));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
        return this.delegate.getHighCardinalityKeyValues(shown(context));
    }

    private static ClientRequestObservationContext shown(ClientRequestObservationContext context) {
        ClientRequest request = context.getRequest();
        if (request == null) {
            return new Shown(context, null);
        }
        return context.computeIfAbsent(Shown.class, missing -> new Shown(context, request));
    }

    private static ClientRequest.Builder cut(ClientRequest request) {
        return ClientRequest.create(request.method(), cut(request.url()))
                .attributes(attributes -> attributes.putAll(request.attributes()));
    }

    private static URI cut(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost() + port + url.getRawPath());
    }

    /** The context that is passed to the convention. The response and error are read from the original context. */
    private static final class Shown extends ClientRequestObservationContext {

        private final ClientRequestObservationContext context;

        Shown(ClientRequestObservationContext context, @Nullable ClientRequest request) {
            super(request == null ? emptyRequest() : cut(request));
            this.context = context;
            if (request != null) {
                setRequest(cut(request).build());
            }
        }

        private static ClientRequest.Builder emptyRequest() {
            return ClientRequest.create(HttpMethod.GET, URI.create("/"));
        }

        @Override
        public @Nullable String getUriTemplate() {
            return this.context.getUriTemplate();
        }

        @Override
        public boolean isAborted() {
            return this.context.isAborted();
        }

        @Override
        public @Nullable ClientResponse getResponse() {
            return this.context.getResponse();
        }

        @Override
        public @Nullable Throwable getError() {
            return this.context.getError();
        }
    }
}
