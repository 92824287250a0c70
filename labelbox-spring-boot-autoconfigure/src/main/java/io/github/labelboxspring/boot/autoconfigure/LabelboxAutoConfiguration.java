package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.ClientMetrics;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientsProperties;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxClient}: one for {@code labelbox.api-key}, one
 * for each name below {@code labelbox.clients}, and a preconfigured builder for further clients.
 *
 * <p>Clients and their dependencies are created on first use, so an application that does not use them starts without a
 * key. Properties are checked on startup if any other than the key is set.
 */
@AutoConfiguration(
        after = {ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class, SslAutoConfiguration.class
        })
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LabelboxProperties.class)
@Import(NamedClientsRegistrar.class)
@Lazy
public final class LabelboxAutoConfiguration {

    @Bean
    LabelboxClientProperties labelboxClientProperties(LabelboxProperties defaults, Environment environment) {
        return new LabelboxClientProperties(defaults, environment);
    }

    @Bean
    @ConditionalOnMissingBean(LabelboxConnectionDetails.class)
    PropertiesLabelboxConnectionDetails labelboxConnectionDetails(
            LabelboxProperties properties, Environment environment) {
        return new PropertiesLabelboxConnectionDetails(properties, "labelbox", environment);
    }

    @Bean
    LabelboxClientFactory labelboxClientFactory(
            LabelboxClientProperties properties,
            ListableBeanFactory beans,
            Environment environment,
            ObjectProvider<LabelboxConnectionDetails> connection,
            ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
            ObjectProvider<HttpClientSettings> application,
            ObjectProvider<HttpClientsProperties> applicationProperties,
            ObjectProvider<SslBundles> sslBundles,
            ObjectProvider<WebClient.Builder> webClient,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<CallObservationConvention> convention,
            ObjectProvider<ClientMetrics> metrics,
            ObjectProvider<LabelboxClientBuilderCustomizer> customizers) {
        return new LabelboxClientFactory(
                properties,
                new LabelboxConnections(beans, connection, properties, environment),
                new LabelboxConnectors(connectors, application, applicationProperties, sslBundles, metrics),
                webClient,
                observations,
                convention,
                metrics,
                customizers);
    }

    /** Builder for clients that the application builds itself, initialized with the settings of the default client. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    LabelboxClientBuilder labelboxClientBuilder(
            LabelboxClientFactory factory, ConfigurableListableBeanFactory beans, LabelboxClientProperties properties) {
        return factory.builder(new ClientBeans(beans, properties).current(), ClientNames.DEFAULT);
    }

    @Bean
    @Conditional(OnDefaultClient.class)
    @ConditionalOnMissingBean
    LabelboxClient labelboxClient(LabelboxClientFactory factory) {
        return factory.create(ClientNames.DEFAULT);
    }

    @Bean
    @Lazy(false)
    StartupCheck labelboxStartupCheck(BeanFactory beans, Environment environment) {
        return new StartupCheck(beans, environment);
    }

    @Bean
    @ConditionalOnMissingBean
    LabelboxClients labelboxClients(ConfigurableListableBeanFactory beans, LabelboxClientProperties properties) {
        return new LabelboxClients(new ClientBeans(beans, properties)::byName);
    }
}
