package io.github.labelboxspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** Asks a running emulator over HTTP, as its clients do. */
final class Probe {

    private static final int PATIENCE_MILLIS = 5_000;

    private final String base;

    /** @param host the address that the emulator listens on, of which a wildcard means this machine */
    Probe(String host, int port) {
        this.base = "http://" + hostInUrl(host) + ":" + port;
    }

    /** What stands in a URL for the address that the emulator listens on. */
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
     * What the emulator says of its health.
     *
     * @throws IOException if it cannot be reached within 5 seconds or answers with anything but 200
     */
    String health() throws IOException {
        return answer(open("/emulator/v1/health"));
    }

    /**
     * Asks who the key's user is.
     *
     * @throws IOException if it cannot be reached within 5 seconds or answers with anything but 200
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
