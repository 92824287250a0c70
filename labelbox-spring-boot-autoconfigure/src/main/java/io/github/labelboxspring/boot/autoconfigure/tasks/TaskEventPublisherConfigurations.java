package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How task events are published. */
final class TaskEventPublisherConfigurations {

    private TaskEventPublisherConfigurations() {}

    /** Events are published within a transaction, so that transactional listeners are called. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TransactionTemplate.class)
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    static class Transactional {

        @Bean
        @ConditionalOnMissingBean
        TaskEventPublisher labelboxTaskEventPublisher(
                ApplicationEventPublisher events, PlatformTransactionManager transactions) {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            return event -> transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
    }

    /** Without a transaction manager. */
    @Configuration(proxyBeanMethods = false)
    static class Plain {

        @Bean
        @ConditionalOnMissingBean
        TaskEventPublisher labelboxTaskEventPublisher(ApplicationEventPublisher events) {
            return events::publishEvent;
        }
    }
}
