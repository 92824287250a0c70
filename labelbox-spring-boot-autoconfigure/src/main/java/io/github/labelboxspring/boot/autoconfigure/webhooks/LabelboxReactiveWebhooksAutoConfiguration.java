package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@link EnableAutoConfiguration Auto-configuration} for the endpoint of webhooks in Spring WebFlux. */
@AutoConfiguration(after = LabelboxWebhooksAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnBean(WebhookReceiver.class)
public final class LabelboxReactiveWebhooksAutoConfiguration {

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
