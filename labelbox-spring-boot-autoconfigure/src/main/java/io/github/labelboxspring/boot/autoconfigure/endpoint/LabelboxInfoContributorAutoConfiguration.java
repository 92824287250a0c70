package io.github.labelboxspring.boot.autoconfigure.endpoint;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.endpoint.LabelboxInfoContributor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxInfoContributor}. */
@AutoConfiguration(after = LabelboxAutoConfiguration.class)
@ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnEnabledInfoContributor(value = "labelbox", fallback = InfoContributorFallback.DISABLE)
public final class LabelboxInfoContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LabelboxInfoContributor labelboxInfoContributor(ConfigurableListableBeanFactory beans) {
        return new LabelboxInfoContributor(new CreatedClients(beans));
    }
}
