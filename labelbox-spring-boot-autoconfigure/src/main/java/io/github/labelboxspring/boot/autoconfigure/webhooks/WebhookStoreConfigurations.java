package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.InMemoryWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.JdbcWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Where deliveries are remembered. */
final class WebhookStoreConfigurations {

    private static final String STORE = "labelbox.webhooks.store";

    private WebhookStoreConfigurations() {}

    /** In the database of the application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STORE, havingValue = "jdbc")
    @ConditionalOnClass({JdbcOperations.class, PlatformTransactionManager.class})
    static class Jdbc {

        @Bean
        @ConditionalOnMissingBean(WebhookDeliveryStore.class)
        JdbcWebhookDeliveryStore labelboxWebhookDeliveryStore(
                LabelboxWebhooksProperties properties, DataSource database, PlatformTransactionManager transactions) {
            return new JdbcWebhookDeliveryStore(
                    new JdbcTemplate(database), transactions, properties.claimTimeout(), properties.retention());
        }
    }

    /** In this process. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STORE, havingValue = "memory", matchIfMissing = true)
    static class Memory {

        @Bean
        @ConditionalOnMissingBean(WebhookDeliveryStore.class)
        InMemoryWebhookDeliveryStore labelboxWebhookDeliveryStore() {
            return new InMemoryWebhookDeliveryStore();
        }
    }
}
