package io.github.labelboxspring.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Sends back what it is sent, and ends a connection when the client does. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket server;

    private final List<Thread> threads = new ArrayList<>();

    EchoServer() throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return this.server.getLocalPort();
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (SocketException closed) {
                // The test has ended, or the network was cut.
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        this.threads.add(thread);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = this.server.accept();
            start(() -> echo(socket));
        }
    }

    private static void echo(Socket socket) throws IOException {
        try (socket;
                InputStream in = socket.getInputStream()) {
            socket.setTcpNoDelay(true);
            in.transferTo(socket.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        this.server.close();
        for (Thread thread : List.copyOf(this.threads)) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Work {

        void run() throws IOException;
    }
}
