package io.github.labelboxspring.boot.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a proxy is asked for, and refuses it. */
final class ProxyStub implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private final List<String> requests = new CopyOnWriteArrayList<>();

    ProxyStub() throws IOException {
        Thread thread = new Thread(this::serve, "proxy-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return this.socket.getLocalPort();
    }

    List<String> requests() {
        return this.requests;
    }

    private void serve() {
        while (!this.socket.isClosed()) {
            try (Socket connection = this.socket.accept()) {
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                StringBuilder head = new StringBuilder();
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    head.append(line).append('\n');
                }
                this.requests.add(head.toString());
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }
}
