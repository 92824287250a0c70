package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.PropertyPresence;
import io.github.labelboxspring.boot.tasks.InMemoryTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** {@link EnableAutoConfiguration Auto-configuration} for {@link TaskWatcher}. */
@AutoConfiguration(after = LabelboxAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnBean(LabelboxClients.class)
@EnableConfigurationProperties(LabelboxTasksProperties.class)
public final class LabelboxTasksAutoConfiguration {

    /** How long to wait for listeners that were interrupted at shutdown. */
    private static final long MILLIS_AFTER_INTERRUPT = 1_000;

    @Bean
    @ConditionalOnMissingBean
    TaskWatcher labelboxTaskWatcher(
            ObjectProvider<LabelboxTasksProperties> properties,
            ObjectProvider<LabelboxClients> clients,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskTracing tracing,
            Environment environment) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("labelbox-tasks-");
        executor.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
        executor.setTaskTerminationTimeout(MILLIS_AFTER_INTERRUPT);
        return new TaskWatcher(
                workspace -> clients.getObject().get(workspace),
                () -> clients.getObject().names(),
                store,
                publisher,
                tracing,
                executor,
                areSet(environment) ? properties.getObject().settings() : TaskWatcherSettings.DEFAULTS);
    }

    /** Stores watches until the process ends. */
    @Bean
    @ConditionalOnMissingBean(TaskWatchStore.class)
    InMemoryTaskWatchStore labelboxTaskWatchStore(
            ObjectProvider<LabelboxTasksProperties> properties, Environment environment) {
        if (areSet(environment) && properties.getObject().store() == LabelboxTasksProperties.Store.JDBC) {
            throw new InvalidConfigurationPropertyValueException(
                    "labelbox.tasks.store",
                    "jdbc",
                    "labelbox.tasks.store=jdbc requires a single DataSource bean and"
                            + " spring-boot-jdbc (from spring-boot-starter-jdbc, for example) and"
                            + " net.javacrumbs.shedlock:shedlock-provider-jdbc-template on the class path.");
        }
        return new InMemoryTaskWatchStore();
    }

    @Bean
    @ConditionalOnMissingBean
    TaskEventPublisher labelboxTaskEventPublisher(ApplicationEventPublisher events) {
        return events::publishEvent;
    }

    @Bean
    @ConditionalOnMissingBean
    TaskTracing labelboxTaskTracing() {
        return TaskTracing.NONE;
    }

    /** Without properties, there is nothing to bind. */
    private static boolean areSet(Environment environment) {
        return PropertyPresence.isPossible(environment, "labelbox.tasks");
    }

    @Bean
    @Lazy
    @Order(0)
    @ConditionalOnProperty(name = "labelbox.tasks.watch", havingValue = "all", matchIfMissing = true)
    LabelboxClientBuilderCustomizer labelboxTaskWatching(ObjectProvider<TaskWatcher> watcher) {
        return builder -> {
            WatchOptions options = WatchOptions.DEFAULTS.withWorkspace(builder.name());
            builder.taskListener(task -> watcher.getObject().started(task, options));
        };
    }
}
