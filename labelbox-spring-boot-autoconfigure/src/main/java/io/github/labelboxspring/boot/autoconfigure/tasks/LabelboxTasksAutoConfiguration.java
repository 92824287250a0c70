package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link TaskWatcher}. */
@AutoConfiguration(
        after = LabelboxAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnBean(LabelboxClients.class)
@EnableConfigurationProperties(LabelboxTasksProperties.class)
@Import({
    TaskEventPublisherConfigurations.Transactional.class,
    TaskEventPublisherConfigurations.Plain.class,
    TaskWatchStoreConfigurations.Jdbc.class,
    TaskWatchStoreConfigurations.Memory.class,
    TaskTracingConfigurations.Traced.class,
    TaskTracingConfigurations.Untraced.class
})
public final class LabelboxTasksAutoConfiguration {

    /** The time after which listeners that were interrupted at shutdown are left alone. */
    private static final long MILLIS_AFTER_INTERRUPT = 1_000;

    @Bean
    @ConditionalOnMissingBean
    TaskWatcher labelboxTaskWatcher(
            LabelboxTasksProperties properties,
            LabelboxClients clients,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskTracing tracing,
            Environment environment) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("labelbox-tasks-");
        executor.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
        executor.setTaskTerminationTimeout(MILLIS_AFTER_INTERRUPT);
        return new TaskWatcher(
                clients::get, clients::names, store, publisher, tracing, executor, properties.settings());
    }

    @Bean
    @Order(0)
    @ConditionalOnProperty(name = "labelbox.tasks.watch", havingValue = "all", matchIfMissing = true)
    LabelboxClientBuilderCustomizer labelboxTaskWatching(ObjectProvider<TaskWatcher> watcher) {
        return builder -> {
            WatchOptions options = WatchOptions.DEFAULTS.withWorkspace(builder.name());
            builder.taskListener(task -> watcher.getObject().started(task, options));
        };
    }
}
