package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** The table for webhook deliveries. */
@ConfigurationProperties("labelbox.webhooks.jdbc")
public final class LabelboxWebhooksSchemaProperties extends DatabaseInitializationProperties {

    /** The script is repeatable, so an error is always reported. */
    public LabelboxWebhooksSchemaProperties() {
        setContinueOnError(false);
    }

    @Override
    public String getDefaultSchemaLocation() {
        return "classpath:io/github/labelboxspring/boot/webhooks/@@platform@@/R__labelbox_webhooks.sql";
    }
}
