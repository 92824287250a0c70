package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The address and the protocol of the server.
 *
 * @param port 0 for any free port
 * @param tls null for plain HTTP
 * @param origins the origins whose web pages may connect, {@code *} for all
 */
public record Listening(String host, int port, @Nullable SslContext tls, List<String> origins) {

    /**
     * Return the TLS configuration of a server.
     *
     * @param certificate a PEM file with the certificate and its chain
     * @param key a PEM file with the private key, without a password
     */
    public static SslContext tls(Path certificate, Path key) {
        try {
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .build();
        } catch (IllegalArgumentException | SSLException unusable) {
            throw new IllegalArgumentException(
                    "The certificate " + certificate + " and the key " + key + " cannot be used for TLS: "
                            + reason(unusable) + ". Both must be PEM files, the key without a password.",
                    unusable);
        }
    }

    static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    public String scheme() {
        return this.tls == null ? "http" : "https";
    }

    @Override
    public String toString() {
        return this.host + " port " + this.port;
    }
}
