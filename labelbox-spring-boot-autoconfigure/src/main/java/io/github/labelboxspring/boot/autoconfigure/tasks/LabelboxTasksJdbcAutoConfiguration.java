package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.JdbcTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link EnableAutoConfiguration Auto-configuration} that stores watches in the database of the application. */
@AutoConfiguration(
        before = LabelboxTasksAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass({
    JdbcClient.class,
    JdbcTemplateLockProvider.class,
    PropertiesBasedDataSourceScriptDatabaseInitializer.class
})
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "labelbox.tasks.store", havingValue = "jdbc")
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(TaskWatchStore.class)
@EnableConfigurationProperties(LabelboxTasksSchemaProperties.class)
public final class LabelboxTasksJdbcAutoConfiguration {

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
