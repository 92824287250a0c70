package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.InMemoryWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.JdbcWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Stores of deliveries. */
final class WebhookStoreConfigurations {

    private WebhookStoreConfigurations() {}

    /** Stores deliveries in the database of the application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "labelbox.webhooks.store", havingValue = "jdbc")
    @ConditionalOnClass({JdbcTemplate.class, PropertiesBasedDataSourceScriptDatabaseInitializer.class})
    @ConditionalOnBean({DataSource.class, PlatformTransactionManager.class})
    @ConditionalOnMissingBean(WebhookDeliveryStore.class)
    @EnableConfigurationProperties(LabelboxWebhooksSchemaProperties.class)
    static class Jdbc {

        @Bean
        PropertiesBasedDataSourceScriptDatabaseInitializer<LabelboxWebhooksSchemaProperties> labelboxWebhooksSchema(
                DataSource database, LabelboxWebhooksSchemaProperties properties) {
            return new PropertiesBasedDataSourceScriptDatabaseInitializer<>(database, properties);
        }

        @Bean
        @DependsOnDatabaseInitialization
        JdbcWebhookDeliveryStore labelboxWebhookDeliveryStore(
                LabelboxWebhooksProperties properties, DataSource database, PlatformTransactionManager transactions) {
            return new JdbcWebhookDeliveryStore(
                    new JdbcTemplate(database), transactions, properties.claimTimeout(), properties.retention());
        }
    }

    /** Stores deliveries in this process. */
    @Configuration(proxyBeanMethods = false)
    static class Memory {

        @Bean
        @ConditionalOnMissingBean(WebhookDeliveryStore.class)
        InMemoryWebhookDeliveryStore labelboxWebhookDeliveryStore(LabelboxWebhooksProperties properties) {
            if (properties.store() == LabelboxWebhooksProperties.Store.JDBC) {
                throw new InvalidConfigurationPropertyValueException(
                        "labelbox.webhooks.store",
                        "jdbc",
                        "labelbox.webhooks.store=jdbc requires a DataSource bean, a transaction manager, and"
                                + " spring-boot-jdbc (from spring-boot-starter-jdbc, for example) on the class path.");
            }
            return new InMemoryWebhookDeliveryStore();
        }
    }
}
