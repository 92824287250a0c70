package io.github.labelboxspring.internal.transport.observation;

import org.springframework.web.reactive.function.client.WebClient;

/** How the observation of an HTTP request learns the template of its URL, which is expanded before. */
public final class UriTemplate {

    /** Name of the attribute of a request that the observations of {@link WebClient} read. */
    public static final String ATTRIBUTE = WebClient.class.getName() + ".uriTemplate";

    private UriTemplate() {}
}
