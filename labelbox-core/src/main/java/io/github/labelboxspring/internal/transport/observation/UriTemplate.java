package io.github.labelboxspring.internal.transport.observation;

import org.springframework.web.reactive.function.client.WebClient;

/** Provides the URL template to the observation of an HTTP request, whose URL is already expanded. */
public final class UriTemplate {

    /** Name of the request attribute that the observations of {@link WebClient} read. */
    public static final String ATTRIBUTE = WebClient.class.getName() + ".uriTemplate";

    private UriTemplate() {}
}
