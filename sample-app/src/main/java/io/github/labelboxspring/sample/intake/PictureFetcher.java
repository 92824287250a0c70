package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Reads pictures from URLs that users have entered. They must not refer to the application's own network: a host is
 * resolved once, its private addresses are discarded, and the connection is opened to one of the others. The same
 * applies to each redirect.
 */
@Component
class PictureFetcher {

    /** Accepts addresses outside of private networks. */
    private static final InetAddressFilter EXTERNAL = InetAddressFilter.adapt(
            address -> InetAddressFilter.externalAddresses().matches(withoutMapping(address)));

    private final WebClient http;

    private final IntakeProperties.Intake limits;

    @Autowired
    PictureFetcher(IntakeProperties properties) {
        this(
                properties,
                properties.intake().allowPrivateAddresses() ? InetAddressFilter.all() : EXTERNAL,
                ClientHttpConnectorBuilder.reactor());
    }

    PictureFetcher(
            IntakeProperties properties, InetAddressFilter addresses, ReactorClientHttpConnectorBuilder connector) {
        this.limits = properties.intake();
        this.http = WebClient.builder()
                .clientConnector(connector.build(HttpClientSettings.defaults()
                        .withConnectTimeout(this.limits.timeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(addresses)))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) this.limits.maxPicture().toBytes()))
                .build();
    }

    /**
     * Return the IPv4 address for an IPv6 address such as {@code ::ffff:10.0.0.1}. Reactor Netty keeps it as an IPv6
     * address, which is outside of the private networks of IPv6.
     */
    private static InetAddress withoutMapping(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException ex) {
            throw new IllegalStateException("An address has the wrong length", ex);
        }
    }

    /**
     * Return the content of a URL.
     *
     * @throws UnreadablePictureException if the URL cannot or may not be read, with a message for users
     */
    byte[] fetch(String url) {
        byte[] picture = get(PictureUrl.of(url), this.limits.maxRedirects())
                .timeout(
                        this.limits.timeout(),
                        Mono.error(() -> new UnreadablePictureException("The URL was not read within "
                                + this.limits.timeout().toSeconds() + " s")))
                .block();
        return Objects.requireNonNull(picture);
    }

    private Mono<byte[]> get(URI url, int redirects) {
        return this.http
                .get()
                .uri(url)
                .exchangeToMono(response -> read(url, response, redirects))
                .onErrorMap(
                        failure -> !(failure instanceof UnreadablePictureException),
                        failure -> new UnreadablePictureException(reason(url.getHost(), failure), failure));
    }

    private Mono<byte[]> read(URI url, ClientResponse response, int redirects) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]);
        }
        Mono<Void> unread = response.bodyToMono(Void.class);
        if (response.statusCode().is3xxRedirection()) {
            return unread.then(Mono.defer(() -> get(target(url, response, redirects), redirects - 1)));
        }
        return unread.then(Mono.error(() -> new UnreadablePictureException(
                url.getHost() + " answers with status " + response.statusCode().value())));
    }

    private static URI target(URI url, ClientResponse response, int redirects) {
        URI location = response.headers().asHttpHeaders().getLocation();
        if (location == null) {
            throw new UnreadablePictureException(url.getHost() + " redirects without saying where to");
        }
        if (redirects == 0) {
            throw new UnreadablePictureException("The URL leads to too many redirects");
        }
        return PictureUrl.checked(url.resolve(location));
    }

    /** Return the reason of a failure without the URL, whose query may contain a signature. */
    private String reason(String host, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FilteredHostException) {
                return host + " is in a private network, from which no pictures are read";
            }
            if (cause instanceof UnknownHostException) {
                return "There is no host " + host;
            }
            if (cause instanceof DataBufferLimitException) {
                return "The picture is larger than " + this.limits.maxPicture().toBytes() + " bytes";
            }
            if (cause instanceof SSLException) {
                return "There is no secure connection to " + host + ": " + cause.getMessage();
            }
            if (cause instanceof ConnectException) {
                return host + " cannot be reached";
            }
        }
        return "The connection to " + host + " was lost";
    }
}
