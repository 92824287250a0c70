package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.WebhookEventPublisher;
import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import io.github.labelboxspring.boot.webhooks.WebhookRecorder;
import io.github.labelboxspring.boot.webhooks.WebhookSecrets;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** The webhook receiver and its endpoint. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
    WebhookStoreConfigurations.Jdbc.class,
    WebhookStoreConfigurations.Memory.class,
    WebhookPublisherConfigurations.Transactional.class,
    WebhookPublisherConfigurations.Plain.class,
    WebhookMetricsConfiguration.class,
    ServletWebhookConfiguration.class,
    ReactiveWebhookConfiguration.class
})
class WebhookConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WebhookReceiver labelboxWebhookReceiver(
            LabelboxWebhooksProperties properties,
            ObjectProvider<WebhookSecrets> secrets,
            WebhookDeliveryStore store,
            WebhookEventPublisher publisher,
            ObjectProvider<WebhookRecorder> recorder) {
        return new WebhookReceiver(
                secrets.getIfAvailable(properties::secrets),
                store,
                publisher,
                recorder.getIfAvailable(() -> (workspace, topic, outcome, time) -> {}),
                new WebhookReceiver.Settings(bytes(properties.maxBodySize()), properties.allowSha1()),
                Clock.systemUTC());
    }

    private static int bytes(DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() >= Integer.MAX_VALUE) {
            throw new InvalidConfigurationPropertyValueException(
                    "labelbox.webhooks.max-body-size", size, "It must be between 1 byte and 2047 MB.");
        }
        return (int) size.toBytes();
    }
}
