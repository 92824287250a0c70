package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The webhook endpoint in Spring WebFlux. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
class ReactiveWebhookConfiguration {

    @Bean
    ReactiveWebhookEndpoint labelboxWebhookEndpoint(WebhookReceiver receiver) {
        return new ReactiveWebhookEndpoint(receiver);
    }

    @Bean
    @ConditionalOnMissingBean(name = "labelboxWebhookRoute")
    RouterFunction<ServerResponse> labelboxWebhookRoute(
            LabelboxWebhooksProperties properties, ReactiveWebhookEndpoint endpoint) {
        return endpoint.route(WebhookPath.of(properties));
    }
}
