package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.settings.WebClients;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

/** The two ways out: to the API, where a redirect must not lead the key elsewhere, and to signed URLs. */
final class LabelboxConnectors {

    private final ClientHttpConnectorBuilder<?> builder;

    private final HttpClientSettings settings;

    LabelboxConnectors(
            ClientHttpConnectorBuilder<?> builder,
            HttpClientSettings settings,
            LabelboxHttpProperties.@Nullable Proxy proxy) {
        this.builder = ours(builder, proxy);
        this.settings = settings;
    }

    ClientHttpConnector api() {
        return this.builder.build(this.settings.withRedirects(HttpRedirects.DONT_FOLLOW));
    }

    ClientHttpConnector files() {
        return this.builder.build(this.settings);
    }

    private static ClientHttpConnectorBuilder<?> ours(
            ClientHttpConnectorBuilder<?> builder, LabelboxHttpProperties.@Nullable Proxy proxy) {
        if (builder instanceof ReactorClientHttpConnectorBuilder reactor) {
            ReactorClientHttpConnectorBuilder pooled = reactor.withHttpClientFactory(WebClients::httpClient);
            return proxy == null ? pooled : pooled.withHttpClientCustomizer(http -> through(http, proxy));
        }
        if (proxy != null) {
            throw new InvalidConfigurationPropertyValueException(
                    "labelbox.http.proxy.host",
                    proxy.host(),
                    "A proxy by property needs the Reactor Netty connector; customize the connector that you have chosen.");
        }
        return builder;
    }

    private static HttpClient through(HttpClient http, LabelboxHttpProperties.Proxy proxy) {
        return http.proxy(spec -> {
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
        });
    }
}
