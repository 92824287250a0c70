package io.github.labelboxspring.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy whose tunnels lead to one port of this machine, whatever host they are asked for. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket entrance;

    private final int target;

    private final List<String> requests = new CopyOnWriteArrayList<>();

    TunnelProxy(int target) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        start(this::accept);
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // Tunnels end with either of their ends.
                    }
                },
                "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return this.entrance.getLocalPort();
    }

    /** Return the heads of the requests for tunnels. */
    List<String> requests() {
        return this.requests;
    }

    private void accept() throws IOException {
        while (true) {
            Socket connection = this.entrance.accept();
            start(() -> serve(connection));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target)) {
            this.requests.add(head(client.getInputStream()));
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            start(() -> copy(server.getInputStream(), client.getOutputStream()));
            copy(client.getInputStream(), server.getOutputStream());
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The request ended in its head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        this.entrance.close();
    }

    private interface Work {

        void run() throws IOException;
    }
}
