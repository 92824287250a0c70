package io.github.labelboxspring.boot.autoconfigure.endpoint;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfiguration;
import io.github.labelboxspring.boot.endpoint.LabelboxEndpoint;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxEndpoint}. */
@AutoConfiguration(after = {LabelboxAutoConfiguration.class, LabelboxTasksAutoConfiguration.class})
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnAvailableEndpoint(LabelboxEndpoint.class)
@EnableConfigurationProperties(LabelboxEndpointProperties.class)
public final class LabelboxEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LabelboxEndpoint labelboxEndpoint(
            ConfigurableListableBeanFactory beans,
            ObjectProvider<TaskWatcher> watcher,
            LabelboxEndpointProperties properties) {
        return new LabelboxEndpoint(
                new CreatedClients(beans), watcher::getIfAvailable, properties.showValues(), properties.roles());
    }
}
