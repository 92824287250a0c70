package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.boot.autoconfigure.InvalidLabelboxPropertiesException.Problem;
import io.github.labelboxspring.observation.ClientMetrics;
import io.netty.resolver.NoopAddressResolverGroup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsProperties;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.HttpClientsProperties;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;

/** The HTTP connectors: for the API, where redirects are not followed to protect the key, and for signed URLs. */
final class LabelboxConnectors {

    private static final Logger LOG = LoggerFactory.getLogger(LabelboxConnectors.class);

    private final ObjectProvider<ClientHttpConnectorBuilder<?>> builders;

    private final ObjectProvider<HttpClientSettings> application;

    private final ObjectProvider<HttpClientsProperties> applicationProperties;

    private final ObjectProvider<SslBundles> sslBundles;

    private final ObjectProvider<ClientMetrics> metrics;

    private final Map<String, Pair> built = new ConcurrentHashMap<>();

    private final Map<String, ClientPool> pools = new ConcurrentHashMap<>();

    LabelboxConnectors(
            ObjectProvider<ClientHttpConnectorBuilder<?>> builders,
            ObjectProvider<HttpClientSettings> application,
            ObjectProvider<HttpClientsProperties> applicationProperties,
            ObjectProvider<SslBundles> sslBundles,
            ObjectProvider<ClientMetrics> metrics) {
        this.builders = builders;
        this.application = application;
        this.applicationProperties = applicationProperties;
        this.sslBundles = sslBundles;
        this.metrics = metrics;
    }

    /** Return the connectors of a client, which has its own connection pool. They are built once. */
    Pair of(String client, LabelboxHttpProperties http, LabelboxConnectionDetails connection) {
        return this.built.computeIfAbsent(client, unknown -> build(unknown, http, connection));
    }

    private Pair build(String client, LabelboxHttpProperties http, LabelboxConnectionDetails connection) {
        String prefix = ClientNames.prefix(client);
        try {
            ClientHttpConnectorBuilder<?> common = this.builders.getIfAvailable(ClientHttpConnectorBuilder::detect);
            return connectors(prefix, http, connection, ours(client, common, http.getProxy()));
        } catch (IllegalArgumentException unsupported) {
            throw new InvalidLabelboxPropertiesException(
                    List.of(new Problem(
                            prefix + ".http",
                            null,
                            "The HTTP client does not support the settings: " + unsupported.getMessage() + ".",
                            "Change the properties below " + prefix + ".http, or choose another HTTP client with"
                                    + " spring.http.clients.reactive.connector.")),
                    unsupported);
        }
    }

    private Pair connectors(
            String prefix,
            LabelboxHttpProperties http,
            LabelboxConnectionDetails connection,
            ClientHttpConnectorBuilder<?> builder) {
        ReloadableConnector api = new ReloadableConnector(
                () -> builder.build(settings(prefix, http, connection).withRedirects(HttpRedirects.DONT_FOLLOW)),
                (uri, failure) -> failure);
        ReloadableConnector files = files(prefix, http, connection, builder);
        String bundle = bundle(http, connection);
        if (bundle != null) {
            this.sslBundles.ifAvailable(bundles -> bundles.addBundleUpdateHandler(bundle, renewed -> {
                api.reload();
                files.reload();
                LOG.info("{} uses the reloaded SSL bundle '{}' for new connections", prefix, bundle);
            }));
        }
        return new Pair(api, files);
    }

    private ReloadableConnector files(
            String prefix,
            LabelboxHttpProperties http,
            LabelboxConnectionDetails connection,
            ClientHttpConnectorBuilder<?> builder) {
        if (http.getAddressFilter() == LabelboxHttpProperties.AddressFilter.NONE
                || PrivateAddresses.isHostOf(connection.getEndpoint())) {
            return new ReloadableConnector(
                    () -> builder.build(settings(prefix, http, connection)), (uri, failure) -> failure);
        }
        AddressFilter filter = new AddressFilter(prefix, builder);
        return new ReloadableConnector(() -> filter.build(settings(prefix, http, connection)), filter::explain);
    }

    /** Applies the current content of the SSL bundle. */
    private HttpClientSettings settings(
            String prefix, LabelboxHttpProperties http, LabelboxConnectionDetails connection) {
        SslBundles bundles = this.sslBundles.getIfAvailable();
        HttpClientSettings common = this.application.getIfAvailable(HttpClientSettings::defaults);
        String bundle = bundle(http, connection);
        if (bundle != null && bundles == null) {
            throw noBundle(prefix, bundle, null);
        }
        try {
            HttpClientSettings settings = new HttpClientSettingsPropertyMapper(bundles, common).map(http);
            if (connection.getSslBundle() != null) {
                return settings.withSslBundle(connection.getSslBundle());
            }
            return bundle == null || bundles == null ? settings : settings.withSslBundle(bundles.getBundle(bundle));
        } catch (NoSuchSslBundleException unknown) {
            throw noBundle(prefix, unknown.getBundleName(), unknown);
        }
    }

    private @Nullable String bundle(LabelboxHttpProperties http, LabelboxConnectionDetails connection) {
        if (connection.getSslBundle() != null) {
            return null;
        }
        String own = bundle(http);
        return own == null ? bundle(this.applicationProperties.getIfAvailable()) : own;
    }

    private static @Nullable String bundle(@Nullable HttpClientSettingsProperties http) {
        return http == null || http.getSsl() == null ? null : http.getSsl().getBundle();
    }

    private static InvalidLabelboxPropertiesException noBundle(
            String prefix, String bundle, @Nullable Throwable cause) {
        return new InvalidLabelboxPropertiesException(
                List.of(new Problem(
                        prefix + ".http.ssl.bundle",
                        bundle,
                        "There is no SSL bundle of this name.",
                        "Define it below spring.ssl.bundle.pem." + bundle + " or spring.ssl.bundle.jks." + bundle
                                + ".")),
                cause);
    }

    private ClientHttpConnectorBuilder<?> ours(
            String client, ClientHttpConnectorBuilder<?> builder, LabelboxHttpProperties.@Nullable Proxy proxy) {
        if (builder instanceof ReactorClientHttpConnectorBuilder reactor) {
            ReactorClientHttpConnectorBuilder pooled = pooled(client, reactor);
            return proxy == null ? pooled : pooled.withHttpClientCustomizer(http -> through(http, proxy));
        }
        if (proxy != null) {
            throw new InvalidLabelboxPropertiesException(
                    List.of(new Problem(
                            ClientNames.prefix(client) + ".http.proxy.host",
                            proxy.host(),
                            "Proxy properties require Reactor Netty, but the application uses "
                                    + builder.getClass().getSimpleName() + ".",
                            "Set spring.http.clients.reactive.connector=reactor, or set the proxy with a"
                                    + " ClientHttpConnectorBuilderCustomizer.")),
                    null);
        }
        return builder;
    }

    /**
     * Keeps a pool chosen by the application, but replaces the default one, which keeps idle connections for too long.
     */
    private ReactorClientHttpConnectorBuilder pooled(String client, ReactorClientHttpConnectorBuilder reactor) {
        AtomicReference<ConnectionProvider> pool = new AtomicReference<>();
        reactor.withHttpClientCustomizer(http -> {
                    pool.set(http.configuration().connectionProvider());
                    return http;
                })
                .build(HttpClientSettings.defaults());
        return pool.get() == HttpResources.get()
                ? reactor.withHttpClientFactory(this.pools.computeIfAbsent(client, this::pool)::httpClient)
                : reactor.withHttpClientCustomizer(LabelboxConnectors::safe);
    }

    private ClientPool pool(String client) {
        ClientPool pool = new ClientPool(client);
        this.metrics.ifAvailable(metrics -> metrics.pooled(client, pool));
        return pool;
    }

    void close() {
        this.pools.values().forEach(ClientPool::close);
    }

    /** Disables automatic retries, and uses the JVM's proxy unless another one is set. */
    private static HttpClient safe(HttpClient http) {
        HttpClient safe = http.disableRetry(true).compress(true);
        return safe.configuration().hasProxy() ? safe : resolvedByProxy(safe.proxyWithSystemProperties());
    }

    /** A client that shares event loops, as in WebFlux applications, would otherwise resolve names itself. */
    private static HttpClient resolvedByProxy(HttpClient http) {
        return http.configuration().hasProxy() ? http.resolver(NoopAddressResolverGroup.INSTANCE) : http;
    }

    private static HttpClient through(HttpClient http, LabelboxHttpProperties.Proxy proxy) {
        return resolvedByProxy(http.proxy(spec -> {
            ProxyProvider.Builder address =
                    spec.type(ProxyProvider.Proxy.HTTP).host(proxy.host()).port(proxy.port());
            if (!proxy.nonProxyHosts().isEmpty()) {
                address.nonProxyHosts(proxy.nonProxyHosts().stream()
                        .map(host -> Pattern.quote(host).replace("*", "\\E.*\\Q"))
                        .collect(Collectors.joining("|")));
            }
            if (proxy.username() != null) {
                String password = proxy.password();
                address.username(proxy.username()).password(user -> password == null ? "" : password);
            }
        }));
    }

    /**
     * @param api does not follow redirects
     * @param files for signed URLs
     */
    record Pair(ClientHttpConnector api, ClientHttpConnector files) {}
}
