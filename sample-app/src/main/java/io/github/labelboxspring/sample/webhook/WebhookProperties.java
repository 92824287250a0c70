package io.github.labelboxspring.sample.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration of the target of webhooks.
 *
 * @param url the URL at which Labelbox can reach the application, null if it cannot
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
