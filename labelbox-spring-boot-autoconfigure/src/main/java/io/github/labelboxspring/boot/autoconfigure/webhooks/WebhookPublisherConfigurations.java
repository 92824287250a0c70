package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookEventPublisher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishers of webhook events. */
final class WebhookPublisherConfigurations {

    private WebhookPublisherConfigurations() {}

    /** Publishes within a transaction, so that transactional listeners are called. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TransactionTemplate.class)
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    static class Transactional {

        @Bean
        @ConditionalOnMissingBean
        WebhookEventPublisher labelboxWebhookEventPublisher(
                ApplicationEventPublisher events, PlatformTransactionManager transactions) {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            return (event, published) -> transaction.executeWithoutResult(status -> {
                events.publishEvent(event);
                published.run();
            });
        }
    }

    /** Publishes without a transaction manager. */
    @Configuration(proxyBeanMethods = false)
    static class Plain {

        @Bean
        @ConditionalOnMissingBean
        WebhookEventPublisher labelboxWebhookEventPublisher(ApplicationEventPublisher events) {
            return (event, published) -> {
                events.publishEvent(event);
                published.run();
            };
        }
    }
}
