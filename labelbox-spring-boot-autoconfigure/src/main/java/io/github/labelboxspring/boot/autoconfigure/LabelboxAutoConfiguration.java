package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LabelboxClient}.
 *
 * <p>The client is made when it is first asked for, so that an application that does not use it starts without a key.
 */
@AutoConfiguration(
        after = {ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class, SslAutoConfiguration.class
        })
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LabelboxProperties.class)
@Import(SanitizingConfiguration.class)
public final class LabelboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(LabelboxConnectionDetails.class)
    PropertiesLabelboxConnectionDetails labelboxConnectionDetails(LabelboxProperties properties) {
        return new PropertiesLabelboxConnectionDetails(properties);
    }

    @Bean
    @Lazy
    LabelboxConnectors labelboxConnectors(
            LabelboxProperties properties,
            LabelboxConnectionDetails connection,
            ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
            ObjectProvider<HttpClientSettings> application,
            ObjectProvider<SslBundles> sslBundles) {
        HttpClientSettings settings = new HttpClientSettingsPropertyMapper(
                        sslBundles.getIfAvailable(), application.getIfAvailable())
                .map(properties.http());
        return new LabelboxConnectors(
                connectors.getIfAvailable(ClientHttpConnectorBuilder::detect),
                connection.getSslBundle() == null ? settings : settings.withSslBundle(connection.getSslBundle()),
                properties.http().getProxy());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    LabelboxClient labelboxClient(
            LabelboxProperties properties,
            LabelboxConnectionDetails connection,
            LabelboxConnectors connectors,
            ObjectProvider<WebClient.Builder> webClient,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<CallObservationConvention> convention,
            ObjectProvider<LabelboxClientBuilderCustomizer> customizers) {
        if (!StringUtils.hasText(connection.getApiKey())) {
            throw new MissingLabelboxApiKeyException();
        }
        WebClient.Builder web = webClient.getIfAvailable(WebClient::builder);
        LabelboxClientBuilder builder = LabelboxClient.builder()
                .apiKey(connection::getApiKey)
                .endpoint(connection.getEndpoint().toString())
                .restEndpoint(connection.getRestEndpoint().toString())
                .appUrl(connection.getAppUrl().toString())
                .enableExperimental(properties.enableExperimental())
                .timeout(properties.timeout())
                .deadline(properties.deadline())
                .maxInMemory(bytes(properties.maxInMemorySize()))
                .retry(properties.retry().settings())
                .requestsPerMinute(properties.rateLimit().requestsPerMinute())
                .maxConcurrentRequests(properties.rateLimit().concurrentRequests())
                .maxQueuedRequests(properties.rateLimit().maxQueuedRequests())
                .polling(properties.polling().settings())
                .observations(observations.getIfAvailable(() -> ObservationRegistry.NOOP), convention.getIfAvailable())
                .webClients(
                        web.clone().clientConnector(connectors.api()),
                        web.clone().clientConnector(connectors.files()));
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    private static int bytes(DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() > Integer.MAX_VALUE) {
            throw new InvalidConfigurationPropertyValueException(
                    "labelbox.max-in-memory-size", size, "It must be between 1 byte and 2047 MB.");
        }
        return (int) size.toBytes();
    }
}
