package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.github.labelboxspring.observation.ClientMetrics;
import io.github.labelboxspring.settings.Endpoints;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.WebClient;

/** Creates clients from properties and connection details, with the beans of the application. */
final class LabelboxClientFactory implements DisposableBean {

    private final LabelboxClientProperties properties;

    private final LabelboxConnections connections;

    private final LabelboxConnectors connectors;

    private final ObjectProvider<WebClient.Builder> webClient;

    private final ObjectProvider<ObservationRegistry> observations;

    private final ObjectProvider<CallObservationConvention> convention;

    private final ObjectProvider<ClientMetrics> metrics;

    private final ObjectProvider<LabelboxClientBuilderCustomizer> customizers;

    LabelboxClientFactory(
            LabelboxClientProperties properties,
            LabelboxConnections connections,
            LabelboxConnectors connectors,
            ObjectProvider<WebClient.Builder> webClient,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<CallObservationConvention> convention,
            ObjectProvider<ClientMetrics> metrics,
            ObjectProvider<LabelboxClientBuilderCustomizer> customizers) {
        this.properties = properties;
        this.connections = connections;
        this.connectors = connectors;
        this.webClient = webClient;
        this.observations = observations;
        this.convention = convention;
        this.metrics = metrics;
        this.customizers = customizers;
    }

    /** Build the connections of a client early if its connection settings may be invalid. */
    void check(String client) {
        LabelboxHttpProperties http = this.properties.of(client).http();
        if (http.getProxy() != null || StringUtils.hasText(http.getSsl().getBundle())) {
            this.connectors.of(client, http, this.connections.of(client));
        }
    }

    /** Create the client with the given name, which must have a key. */
    LabelboxClient create(String client) {
        if (!StringUtils.hasText(this.connections.of(client).getApiKey())) {
            throw new MissingLabelboxApiKeyException(client);
        }
        return builder(client, client).build();
    }

    /**
     * Return a builder initialized with the settings of a client.
     *
     * @param name name of the client to build
     * @param settings name of the client that provides the settings
     */
    LabelboxClientBuilder builder(String name, String settings) {
        LabelboxProperties properties = this.properties.of(settings);
        LabelboxConnectionDetails connection = this.connections.of(settings);
        Endpoints endpoints = new Endpoints(connection.getEndpoint(), connection.getRestEndpoint());
        PropertyChecks.polling(ClientNames.prefix(settings), properties.polling(), endpoints);
        LabelboxConnectors.Pair connectors = this.connectors.of(settings, properties.http(), connection);
        WebClient.Builder web = this.webClient.getIfAvailable(WebClient::builder);
        LabelboxClientBuilder builder = LabelboxClient.builder()
                .name(name)
                .apiKey(connection::getApiKey)
                .endpoint(connection.getEndpoint().toString())
                .restEndpoint(connection.getRestEndpoint().toString())
                .appUrl(connection.getAppUrl().toString())
                .enableExperimental(properties.enableExperimental())
                .timeout(properties.timeout())
                .deadline(properties.deadline())
                .maxInMemory((int) properties.maxInMemorySize().toBytes())
                .retry(properties.retry().settings())
                .requestsPerMinute(properties.rateLimit().requestsPerMinute())
                .maxConcurrentRequests(properties.rateLimit().concurrentRequests())
                .maxQueuedRequests(properties.rateLimit().maxQueuedRequests())
                .polling(properties.polling().settings())
                .observations(
                        this.observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                        this.convention.getIfAvailable())
                .webClients(
                        web.clone().clientConnector(connectors.api()),
                        web.clone().clientConnector(connectors.files()));
        this.metrics.ifAvailable(builder::metrics);
        this.customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder;
    }

    /** Close the connections. The clients have been closed before. */
    @Override
    public void destroy() {
        this.connectors.close();
    }
}
