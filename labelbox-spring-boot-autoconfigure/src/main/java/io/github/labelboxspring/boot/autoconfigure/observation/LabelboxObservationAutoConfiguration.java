package io.github.labelboxspring.boot.autoconfigure.observation;

import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.PropertyPresence;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.OpenTelemetryCallObservationConvention;
import io.github.labelboxspring.observation.OpenTelemetryHttpObservationConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the observations of clients. Their HTTP requests are observed
 * like those of the application's other WebClients. Nothing is set up if Spring Boot's observation support is missing.
 */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LabelboxObservationProperties.class)
public final class LabelboxObservationAutoConfiguration {

    private static final String NAME = "management.observations.http.client.requests.name";

    @Bean
    @Order(0)
    LabelboxClientBuilderCustomizer labelboxObservationCustomizer(
            Environment environment,
            ObjectProvider<LabelboxObservationProperties> properties,
            ObjectProvider<ClientRequestObservationConvention> convention) {
        boolean openTelemetry = PropertyPresence.isPossible(environment, "labelbox.observations")
                && properties.getObject().convention() == LabelboxObservationProperties.Convention.OPENTELEMETRY;
        return builder -> builder.httpObservationConvention(convention.getIfAvailable(() ->
                openTelemetry ? new OpenTelemetryHttpObservationConvention() : byName(environment.getProperty(NAME))));
    }

    @Bean
    @ConditionalOnMissingBean(CallObservationConvention.class)
    @ConditionalOnProperty(name = "labelbox.observations.convention", havingValue = "opentelemetry")
    OpenTelemetryCallObservationConvention labelboxCallObservationConvention() {
        return new OpenTelemetryCallObservationConvention();
    }

    private static ClientRequestObservationConvention byName(@Nullable String name) {
        return name == null
                ? new DefaultClientRequestObservationConvention()
                : new DefaultClientRequestObservationConvention(name);
    }
}
