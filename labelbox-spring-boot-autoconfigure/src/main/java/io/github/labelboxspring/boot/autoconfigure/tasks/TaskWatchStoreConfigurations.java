package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.InMemoryTaskWatchStore;
import io.github.labelboxspring.boot.tasks.JdbcTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where watches are kept. */
final class TaskWatchStoreConfigurations {

    private TaskWatchStoreConfigurations() {}

    /** In the database of the application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "labelbox.tasks.store", havingValue = "jdbc")
    @ConditionalOnClass({
        JdbcClient.class,
        JdbcTemplateLockProvider.class,
        PropertiesBasedDataSourceScriptDatabaseInitializer.class
    })
    @ConditionalOnSingleCandidate(DataSource.class)
    @ConditionalOnMissingBean(TaskWatchStore.class)
    @EnableConfigurationProperties(LabelboxTasksSchemaProperties.class)
    static class Jdbc {

        @Bean
        PropertiesBasedDataSourceScriptDatabaseInitializer<LabelboxTasksSchemaProperties> labelboxTasksSchema(
                DataSource dataSource, LabelboxTasksSchemaProperties properties) {
            return new PropertiesBasedDataSourceScriptDatabaseInitializer<>(dataSource, properties);
        }

        @Bean
        @DependsOnDatabaseInitialization
        JdbcTaskWatchStore labelboxTaskWatchStore(DataSource dataSource) {
            return new JdbcTaskWatchStore(dataSource);
        }
    }

    /** As long as the process lives. */
    @Configuration(proxyBeanMethods = false)
    static class Memory {

        @Bean
        @ConditionalOnMissingBean(TaskWatchStore.class)
        InMemoryTaskWatchStore labelboxTaskWatchStore(LabelboxTasksProperties properties) {
            if (properties.store() == LabelboxTasksProperties.Store.JDBC) {
                throw new InvalidConfigurationPropertyValueException(
                        "labelbox.tasks.store",
                        "jdbc",
                        "Watched tasks can be kept in a database only with a single DataSource bean and with"
                                + " spring-boot-jdbc (of spring-boot-starter-jdbc, for example) and"
                                + " net.javacrumbs.shedlock:shedlock-provider-jdbc-template on the class path.");
            }
            return new InMemoryTaskWatchStore();
        }
    }
}
