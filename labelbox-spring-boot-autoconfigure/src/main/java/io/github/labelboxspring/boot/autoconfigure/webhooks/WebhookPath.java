package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The path of the endpoint. */
final class WebhookPath {

    private WebhookPath() {}

    static String of(LabelboxWebhooksProperties properties) {
        if (!properties.path().matches("/[^{}*?]+")) {
            throw new InvalidConfigurationPropertyValueException(
                    "labelbox.webhooks.path", properties.path(), "It must be a path such as /labelbox/webhooks.");
        }
        return properties.path();
    }
}
