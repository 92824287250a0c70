package io.github.labelboxspring.boot.autoconfigure.health;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxProperties;
import io.github.labelboxspring.boot.health.LabelboxHealthIndicator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxHealthIndicator}. */
@AutoConfiguration(after = LabelboxAutoConfiguration.class)
@ConditionalOnClass({ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(LabelboxClient.class)
@ConditionalOnEnabledHealthIndicator("labelbox")
public final class LabelboxHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"labelboxHealthIndicator", "labelboxHealthContributor"})
    LabelboxHealthIndicator labelboxHealthContributor(
            LabelboxProperties properties, ObjectProvider<LabelboxClient> client) {
        return new LabelboxHealthIndicator(
                client::getObject,
                properties.health().timeout(),
                properties.health().maxAge());
    }
}
