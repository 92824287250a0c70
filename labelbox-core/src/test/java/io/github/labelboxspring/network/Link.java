package io.github.labelboxspring.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection through the network. */
final class Link {

    private final SocketChannel client;

    private final SocketChannel server;

    private final SelectionKey clientKey;

    private final SelectionKey serverKey;

    private final Flow up;

    private final Flow down;

    Link(SocketChannel client, SocketChannel server, Selector selector, Line up, Line down) throws IOException {
        this.client = client;
        this.server = server;
        // Loopback opens a connection at once, a long line needs a round trip for it.
        long opened = System.nanoTime() + up.delay() + down.delay();
        this.up = new Flow(client, server, up, opened);
        this.down = new Flow(server, client, down, opened);
        this.clientKey = register(client, selector);
        this.serverKey = register(server, selector);
    }

    private SelectionKey register(SocketChannel channel, Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel.register(selector, SelectionKey.OP_READ, this);
    }

    boolean isClient(SelectionKey key) {
        return key == this.clientKey;
    }

    void read(SelectionKey key, long now) throws IOException {
        if (key.isReadable()) {
            (isClient(key) ? this.up : this.down).read(now);
        }
    }

    /** Passes on what has arrived; closes the connection at its end. */
    void deliver(long now) throws IOException {
        this.up.deliver(now);
        this.down.deliver(now);
        if (this.up.isClosed() && this.down.isClosed()) {
            this.client.close();
            this.server.close();
        } else {
            this.clientKey.interestOps(interest(this.up, this.down));
            this.serverKey.interestOps(interest(this.down, this.up));
        }
    }

    private static int interest(Flow in, Flow out) {
        return (in.reads() ? SelectionKey.OP_READ : 0) | (out.writes() ? SelectionKey.OP_WRITE : 0);
    }

    void freeze() {
        this.clientKey.interestOps(0);
        this.serverKey.interestOps(0);
    }

    boolean isOpen() {
        return this.client.isOpen();
    }

    void reset() {
        reset(this.client);
        reset(this.server);
    }

    static void reset(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** When something arrives, at the latest at a time. */
    long next(long latest) {
        return this.up.next(this.down.next(latest));
    }
}
