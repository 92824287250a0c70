package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxProperties;
import io.github.labelboxspring.boot.tasks.InMemoryTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link TaskWatcher}. */
@AutoConfiguration(
        after = LabelboxAutoConfiguration.class,
        afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(LabelboxClient.class)
@Import({TaskEventPublisherConfigurations.Transactional.class, TaskEventPublisherConfigurations.Plain.class})
public final class LabelboxTasksAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(TaskWatchStore.class)
    InMemoryTaskWatchStore labelboxTaskWatchStore() {
        return new InMemoryTaskWatchStore();
    }

    @Bean
    @ConditionalOnMissingBean
    TaskWatcher labelboxTaskWatcher(
            LabelboxProperties properties,
            ObjectProvider<LabelboxClient> client,
            TaskWatchStore store,
            TaskEventPublisher publisher) {
        return new TaskWatcher(
                client::getObject, store, publisher, properties.tasks().timeout(), Clock.systemUTC());
    }
}
