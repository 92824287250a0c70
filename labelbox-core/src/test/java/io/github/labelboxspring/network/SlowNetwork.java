package io.github.labelboxspring.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on the loopback interface that makes a server look far away and fails on command. One thread moves the
 * bytes of all connections; {@link #close} ends it.
 */
public final class SlowNetwork implements AutoCloseable {

    private static final long IDLE = TimeUnit.SECONDS.toNanos(10);

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Line up;

    private final Line down;

    private final Selector selector;

    private final Thread thread;

    private final Queue<FutureTask<Integer>> commands = new ConcurrentLinkedQueue<>();

    private final List<Link> links = new ArrayList<>();

    private final int port;

    private volatile @Nullable InetSocketAddress server;

    private volatile boolean closed;

    private ServerSocketChannel entrance;

    private @Nullable Outage outage;

    private long healAt;

    private SlowNetwork(Conditions conditions) throws IOException {
        this.up = new Line(conditions, conditions.seed());
        this.down = new Line(conditions, conditions.seed() + 1);
        this.selector = Selector.open();
        this.entrance = listen(0);
        this.port = ((InetSocketAddress) this.entrance.getLocalAddress()).getPort();
        this.thread = new Thread(this::run, "slow-network-" + this.port);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Opens a free port. {@link #connectTo} sets the server behind it. */
    public static SlowNetwork open(Conditions conditions) {
        try {
            return new SlowNetwork(conditions);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sets the port of the loopback interface to which new connections lead. */
    public SlowNetwork connectTo(int serverPort) {
        this.server = new InetSocketAddress(LOOPBACK, serverPort);
        return this;
    }

    /** The port at which the server is reached through this network. */
    public int port() {
        return this.port;
    }

    /** The base URL of the server through this network, such as {@code http://127.0.0.1:40123}. */
    public String url() {
        return "http://127.0.0.1:" + this.port;
    }

    /** Fails until {@link #heal}. The outage has begun when this method returns. */
    public void fail(Outage kind) {
        fail(kind, Duration.ofDays(1));
    }

    /** Fails for a time. The outage has begun when this method returns. */
    public void fail(Outage kind, Duration time) {
        command(() -> {
            restore();
            begin(kind);
            this.healAt = System.nanoTime() + time.toNanos();
            return 0;
        });
    }

    /** Ends an outage. */
    public void heal() {
        command(() -> {
            restore();
            return 0;
        });
    }

    /** The number of open connections. */
    public int connections() {
        return command(this.links::size);
    }

    private int command(Callable<Integer> command) {
        FutureTask<Integer> task = new FutureTask<>(command);
        this.commands.add(task);
        this.selector.wakeup();
        if (this.closed) {
            task.cancel(false);
        }
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private ServerSocketChannel listen(int wanted) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(LOOPBACK, wanted), 256);
        channel.configureBlocking(false);
        channel.register(this.selector, SelectionKey.OP_ACCEPT);
        return channel;
    }

    private void begin(Outage kind) throws IOException {
        this.outage = kind;
        if (kind == Outage.FREEZE) {
            this.links.forEach(Link::freeze);
            acceptance(0);
            return;
        }
        this.links.forEach(Link::reset);
        this.links.clear();
        if (kind == Outage.REFUSE) {
            this.entrance.close();
        }
        // Closed channels let go of their sockets in the next selection.
        this.selector.selectNow();
    }

    private void restore() throws IOException {
        this.outage = null;
        if (this.entrance.isOpen()) {
            acceptance(SelectionKey.OP_ACCEPT);
        } else {
            this.entrance = listen(this.port);
        }
    }

    private void acceptance(int operation) {
        Objects.requireNonNull(this.entrance.keyFor(this.selector)).interestOps(operation);
    }

    private void run() {
        try (this.selector) {
            while (!this.closed) {
                turn();
            }
            this.entrance.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            this.closed = true;
            this.links.forEach(Link::reset);
            this.commands.forEach(task -> task.cancel(false));
        }
    }

    private void turn() throws IOException {
        this.selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nextTurn() - System.nanoTime() + 999_999)));
        for (FutureTask<Integer> next = this.commands.poll(); next != null; next = this.commands.poll()) {
            next.run();
        }
        long now = System.nanoTime();
        if (this.outage != null && this.healAt - now <= 0) {
            restore();
        }
        for (SelectionKey key : this.selector.selectedKeys()) {
            if (key.isValid() && this.outage != Outage.FREEZE) {
                ready(key, now);
            }
        }
        this.selector.selectedKeys().clear();
        if (this.outage != Outage.FREEZE) {
            this.links.removeIf(link -> !delivers(link, now));
        }
    }

    private long nextTurn() {
        long next = System.nanoTime() + IDLE;
        if (this.outage != null && this.healAt - next < 0) {
            next = this.healAt;
        }
        if (this.outage != Outage.FREEZE) {
            for (Link link : this.links) {
                next = link.next(next);
            }
        }
        return next;
    }

    private void ready(SelectionKey key, long now) throws IOException {
        if (!(key.attachment() instanceof Link link)) {
            accept();
        } else if (this.outage == Outage.RESET && link.isClient(key)) {
            link.reset();
        } else {
            try {
                link.read(key, now);
            } catch (IOException broken) {
                link.reset();
            }
        }
    }

    private void accept() throws IOException {
        SocketChannel client = this.entrance.accept();
        if (client == null) {
            return;
        }
        try {
            SocketChannel behind = SocketChannel.open(Objects.requireNonNull(this.server, "connectTo was not called"));
            this.links.add(new Link(client, behind, this.selector, this.up, this.down));
        } catch (IOException refused) {
            Link.reset(client);
        }
    }

    private static boolean delivers(Link link, long now) {
        try {
            if (link.isOpen()) {
                link.deliver(now);
            }
        } catch (IOException broken) {
            link.reset();
        }
        return link.isOpen();
    }

    /** Resets all connections and ends. */
    @Override
    public void close() {
        this.closed = true;
        this.selector.wakeup();
        try {
            this.thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
