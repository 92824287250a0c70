package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The webhook endpoint in Spring MVC. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
class ServletWebhookConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "labelboxWebhookRoute")
    RouterFunction<ServerResponse> labelboxWebhookRoute(
            LabelboxWebhooksProperties properties, WebhookReceiver receiver) {
        return new ServletWebhookEndpoint(receiver).route(WebhookPath.of(properties));
    }
}
