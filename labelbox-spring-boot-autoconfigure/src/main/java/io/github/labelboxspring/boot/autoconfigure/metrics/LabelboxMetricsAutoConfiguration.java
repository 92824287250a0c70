package io.github.labelboxspring.boot.autoconfigure.metrics;

import io.github.labelboxspring.boot.metrics.MicrometerClientMetrics;
import io.github.labelboxspring.observation.ClientMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link MicrometerClientMetrics}. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "labelbox.metrics.enabled", matchIfMissing = true)
public final class LabelboxMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ClientMetrics.class)
    MicrometerClientMetrics labelboxClientMetrics(MeterRegistry registry) {
        return new MicrometerClientMetrics(registry);
    }
}
