package io.github.labelboxspring.network;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on raw sockets that answers as an application does, except for the requests that a script spoils.
 * It remembers each request, and whether the application did what was asked.
 */
public final class FaultServer implements AutoCloseable {

    /** The first byte of a TLS handshake, which never begins an HTTP request. */
    private static final int TLS_HANDSHAKE = 0x16;

    private final Function<Request, Response> application;

    private final List<Rule> script = new ArrayList<>();

    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

    private final int port;

    private Entrance entrance;

    /** Keeps the port from others while connections are refused. */
    private Socket placeholder = new Socket();

    /**
     * A request that has arrived.
     *
     * @param applied whether the application did what was asked
     * @param nanoTime when the request arrived, as {@link System#nanoTime}
     */
    public record Seen(Request request, boolean applied, long nanoTime) {}

    /** Listens on a free port of the loopback interface. */
    public FaultServer(Function<Request, Response> application) {
        this.application = application;
        this.entrance = listen(0);
        this.port = this.entrance.socket.getLocalPort();
    }

    private Entrance listen(int wanted) {
        try {
            this.placeholder.close();
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 256);
            return new Entrance(socket, start("accept", () -> accept(socket)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Thread start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | UncheckedIOException closed) {
                        // Connections end as clients and faults want it.
                    } catch (RuntimeException failure) {
                        this.failures.add(failure);
                    } finally {
                        this.threads.remove(Thread.currentThread());
                    }
                },
                "fault-server-" + name);
        thread.setDaemon(true);
        this.threads.add(thread);
        thread.start();
        return thread;
    }

    public int port() {
        return this.port;
    }

    /** A URL of this server. */
    public String url(String path) {
        return "http://127.0.0.1:" + this.port + path;
    }

    /** Spoils each request of a kind. A predicate that asks for the body makes the server read it. */
    public void always(Predicate<Request> which, Fault fault) {
        spoil(which, fault, Integer.MAX_VALUE);
    }

    /** Spoils the next request of a kind. */
    public void once(Predicate<Request> which, Fault fault) {
        spoil(which, fault, 1);
    }

    /** Spoils the next requests of a kind. */
    public synchronized void spoil(Predicate<Request> which, Fault fault, int times) {
        this.script.add(new Rule(which, fault, times));
    }

    private synchronized @Nullable Fault fault(Request request) {
        for (Rule rule : this.script) {
            if (rule.which.test(request) && rule.left > 0) {
                rule.left--;
                return rule.fault;
            }
        }
        return null;
    }

    /** The requests so far. */
    public List<Seen> seen() {
        return List.copyOf(this.seen);
    }

    /** The requests of a kind so far. */
    public List<Seen> seen(Predicate<Request> which) {
        return this.seen.stream().filter(each -> which.test(each.request())).toList();
    }

    /** How often the application did what requests of a kind asked for. */
    public long applied(Predicate<Request> which) {
        return seen(which).stream().filter(Seen::applied).count();
    }

    /** Refuses connections from now on, and closes those that are open. */
    public synchronized void refuse() {
        try {
            closeAll();
            this.placeholder = new Socket();
            this.placeholder.setReuseAddress(true);
            this.placeholder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void closeAll() throws IOException {
        this.placeholder.close();
        this.entrance.socket.close();
        // Until this thread ends, the port belongs to the socket that it accepted from.
        join(this.entrance.acceptor);
        for (Socket connection : this.connections) {
            connection.close();
        }
    }

    /** Accepts connections again. */
    public synchronized void acceptAgain() {
        this.entrance = listen(this.port);
    }

    private void accept(ServerSocket from) throws IOException {
        while (true) {
            Socket connection = from.accept();
            connection.setTcpNoDelay(true);
            this.connections.add(connection);
            if (from.isClosed()) {
                connection.close();
            }
            start("connection", () -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            in.mark(1);
            if (in.read() == TLS_HANDSHAKE) {
                connection.setSoLinger(true, 0);
                return;
            }
            in.reset();
            for (Request next = Request.read(in); next != null; next = Request.read(in)) {
                answer(next, connection);
                // What was not read of a body must not be taken for the next request.
                next.bytes();
            }
        } finally {
            this.connections.remove(connection);
        }
    }

    private void answer(Request request, Socket connection) throws IOException {
        int place = remember(request);
        Exchange exchange = new Exchange(request, connection, () -> apply(request, place));
        Fault fault = fault(request);
        if (fault == null) {
            exchange.write(exchange.apply());
        } else {
            fault.spoil(exchange);
        }
    }

    private synchronized int remember(Request request) {
        this.seen.add(new Seen(request, false, System.nanoTime()));
        return this.seen.size() - 1;
    }

    private Response apply(Request request, int place) {
        request.bytes();
        Response response = this.application.apply(request);
        Seen before = this.seen.get(place);
        this.seen.set(place, new Seen(request, true, before.nanoTime()));
        return response;
    }

    /** Closes all connections and waits for their threads. Throws what went wrong in them, if anything did. */
    @Override
    public void close() {
        try {
            closeAll();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.threads.forEach(FaultServer::join);
        if (!this.failures.isEmpty()) {
            throw new IllegalStateException("The application or the script failed", this.failures.get(0));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Entrance(ServerSocket socket, Thread acceptor) {}

    private static final class Rule {

        private final Predicate<Request> which;

        private final Fault fault;

        private int left;

        Rule(Predicate<Request> which, Fault fault, int times) {
            this.which = which;
            this.fault = fault;
            this.left = times;
        }
    }

    private interface Work {

        void run() throws IOException;
    }
}
