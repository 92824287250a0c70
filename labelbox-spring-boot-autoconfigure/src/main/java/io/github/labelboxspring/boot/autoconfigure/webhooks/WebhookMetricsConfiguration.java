package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.metrics.MicrometerWebhookRecorder;
import io.github.labelboxspring.boot.webhooks.WebhookRecorder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts deliveries and measures the time that listeners take. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "labelbox.metrics.enabled", matchIfMissing = true)
class WebhookMetricsConfiguration {

    @Bean
    @ConditionalOnMissingBean(WebhookRecorder.class)
    MicrometerWebhookRecorder labelboxWebhookRecorder(MeterRegistry registry) {
        return new MicrometerWebhookRecorder(registry);
    }
}
