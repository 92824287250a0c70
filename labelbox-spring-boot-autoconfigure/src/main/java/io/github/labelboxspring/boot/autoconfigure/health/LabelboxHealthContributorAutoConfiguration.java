package io.github.labelboxspring.boot.autoconfigure.health;

import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientProperties;
import io.github.labelboxspring.boot.autoconfigure.LabelboxProperties;
import io.github.labelboxspring.boot.health.LabelboxHealthIndicator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the health of Labelbox: a {@link LabelboxHealthIndicator}, or one
 * for each client if there are several.
 */
@AutoConfiguration(after = LabelboxAutoConfiguration.class)
@ConditionalOnClass({ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(LabelboxClients.class)
@ConditionalOnEnabledHealthIndicator("labelbox")
public final class LabelboxHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"labelboxHealthIndicator", "labelboxHealthContributor"})
    ReactiveHealthContributor labelboxHealthContributor(LabelboxClients clients, LabelboxClientProperties properties) {
        Map<String, LabelboxHealthIndicator> indicators = new LinkedHashMap<>();
        for (String name : clients.names()) {
            LabelboxProperties.Health health = properties.of(name).health();
            indicators.put(
                    name, new LabelboxHealthIndicator(() -> clients.get(name), health.timeout(), health.maxAge()));
        }
        return indicators.size() == 1
                ? indicators.values().iterator().next()
                : CompositeReactiveHealthContributor.fromMap(indicators);
    }
}
