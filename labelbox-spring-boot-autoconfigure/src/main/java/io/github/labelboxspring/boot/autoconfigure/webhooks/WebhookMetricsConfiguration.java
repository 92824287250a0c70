package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookRecorder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts deliveries, and measures how long listeners take. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
class WebhookMetricsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WebhookRecorder labelboxWebhookRecorder(MeterRegistry meters) {
        return (workspace, topic, outcome, time) -> Timer.builder("labelbox.webhook.deliveries")
                .description("Deliveries of webhooks, and the time to process them")
                .tag("labelbox.client", workspace)
                .tag("labelbox.webhook.topic", topic)
                .tag("outcome", outcome.name())
                .register(meters)
                .record(time);
    }
}
