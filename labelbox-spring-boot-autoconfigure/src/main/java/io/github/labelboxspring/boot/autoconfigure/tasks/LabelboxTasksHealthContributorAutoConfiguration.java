package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.health.LabelboxTasksHealthIndicator;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxTasksHealthIndicator}. */
@AutoConfiguration(after = LabelboxTasksAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(TaskWatcher.class)
@ConditionalOnEnabledHealthIndicator("labelbox-tasks")
public final class LabelboxTasksHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"labelboxTasksHealthIndicator", "labelboxTasksHealthContributor"})
    LabelboxTasksHealthIndicator labelboxTasksHealthContributor(TaskWatcher watcher) {
        return new LabelboxTasksHealthIndicator(watcher);
    }
}
