package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** The table for deliveries of webhooks. */
@ConfigurationProperties("labelbox.webhooks.jdbc")
public final class LabelboxWebhooksSchemaProperties extends DatabaseInitializationProperties {

    /** The script can run again and again, so that an error is one. */
    public LabelboxWebhooksSchemaProperties() {
        setContinueOnError(false);
    }

    @Override
    public String getDefaultSchemaLocation() {
        return "classpath:io/github/labelboxspring/boot/webhooks/@@platform@@/R__labelbox_webhooks.sql";
    }
}
