package io.github.labelboxspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Sends requests to a running emulator over HTTP. */
final class Probe {

    private static final int PATIENCE_MILLIS = 5_000;

    private final String base;
    private final @Nullable SSLSocketFactory sockets;

    /**
     * @param host the address that the emulator listens on; a wildcard address stands for this machine
     * @param certificate the emulator's certificate if it uses TLS, otherwise null
     */
    Probe(String host, int port, @Nullable Path certificate) {
        this.base = (certificate == null ? "http://" : "https://") + hostInUrl(host) + ":" + port;
        this.sockets = certificate == null ? null : trusting(certificate);
    }

    private static SSLSocketFactory trusting(Path certificate) {
        try (InputStream file = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), each);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "The certificate " + certificate + " cannot be read: " + unusable.getMessage(), unusable);
        }
    }

    /** Return the host for a URL of an emulator that listens on the given address. */
    static String hostInUrl(String host) {
        String name = wildcard(host) ? "localhost" : host;
        return name.contains(":") ? "[" + name + "]" : name;
    }

    private static boolean wildcard(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /**
     * Return the emulator's health report.
     *
     * @throws IOException if the emulator cannot be reached within 5 seconds or does not respond with 200
     */
    String health() throws IOException {
        return answer(open("/emulator/v1/health"));
    }

    /**
     * Request the user of the API key and return the response.
     *
     * @throws IOException if the emulator cannot be reached within 5 seconds or does not respond with 200
     */
    String user(String key) throws IOException {
        HttpURLConnection connection = open("/graphql");
        connection.setRequestProperty("authorization", "Bearer " + key);
        connection.setRequestProperty("content-type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write("{\"query\":\"query($n:Int){user{id email} datasets(first:$n){id}}\",\"variables\":{\"n\":1}}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(this.base + path).toURL().openConnection();
        if (this.sockets != null && connection instanceof HttpsURLConnection secured) {
            secured.setSSLSocketFactory(this.sockets);
            // The emulator runs on this machine, whatever name its certificate contains.
            secured.setHostnameVerifier((name, session) -> true);
        }
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("connection", "close");
        return connection;
    }

    private String answer(HttpURLConnection connection) throws IOException {
        try {
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("answers with " + status);
            }
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw new IOException("The emulator at " + this.base + " is not healthy: " + failure.getMessage(), failure);
        } finally {
            connection.disconnect();
        }
    }
}
