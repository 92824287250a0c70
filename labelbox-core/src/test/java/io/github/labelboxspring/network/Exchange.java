package io.github.labelboxspring.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A request on its connection, for a {@link Fault} to spoil. */
public final class Exchange {

    private final Request request;

    private final Socket socket;

    private final Supplier<Response> application;

    Exchange(Request request, Socket socket, Supplier<Response> application) {
        this.request = request;
        this.socket = socket;
        this.application = application;
    }

    public Request request() {
        return this.request;
    }

    /** Lets the server do what it is asked to do. The request counts as applied from now on. */
    public Response apply() {
        return this.application.get();
    }

    /** Writes a response as it should be. */
    public void write(Response response) throws IOException {
        writeHead(response, response.body().length);
        write(response.body());
    }

    /** Writes the head of a response with a length that need not be true. */
    public void writeHead(Response response, long length) throws IOException {
        writeHead(response.with("Content-Length", Long.toString(length)));
    }

    /** Writes a status line and headers, without a length of the body. */
    public void writeHead(Response response) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " -\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes raw bytes. */
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    /** Writes a part of raw bytes. */
    public void write(byte[] bytes, int from, int count) throws IOException {
        OutputStream out = this.socket.getOutputStream();
        out.write(bytes, from, count);
        out.flush();
    }

    /** Ends the connection as a server does that has said everything. */
    public void close() throws IOException {
        this.socket.close();
    }

    /** Resets the connection. */
    public void reset() throws IOException {
        this.socket.setSoLinger(true, 0);
        this.socket.close();
    }

    /** Waits until the client closes the connection, or the server is closed. */
    public void hold() throws IOException {
        while (this.socket.getInputStream().read() >= 0) {
            // What a client sends to a silent server is of no interest.
        }
        this.socket.close();
    }
}
