package io.github.labelboxspring.sample.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where webhooks go.
 *
 * @param url the URL by which Labelbox reaches the application, null if it cannot
 */
@ConfigurationProperties("sample")
record WebhookProperties(@Nullable URI url) {

    WebhookProperties {
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "sample.url must be a URL such as https://sample.example.org, not " + url);
        }
    }
}
