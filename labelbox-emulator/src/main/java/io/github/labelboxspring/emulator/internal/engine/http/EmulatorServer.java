package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.Fault;
import io.github.labelboxspring.emulator.Faults;
import io.github.labelboxspring.emulator.ReceivedRequest;
import io.github.labelboxspring.emulator.RequestJournal;
import io.github.labelboxspring.emulator.internal.engine.graphql.GraphQlEngine;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The HTTP server. It reads requests, applies faults and sends responses. */
public final class EmulatorServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmulatorServer.class);
    private static final String CONTROL = "/emulator/v1/";
    private static final String PAGE = "/";

    private final Faults faults;
    private final RequestJournal journal;
    private final GraphQlEndpoint graphQl;
    private final RestEndpoint rest;
    private final RestEndpoint control;
    private final RateLimit rateLimit;
    private final StorageEndpoint files;
    private final Transport transport;

    /** The components that the server uses. */
    public record Parts(
            GraphQlEngine engine,
            RestRoutes routes,
            ReadWriteLock lock,
            BlobStore storage,
            SignedUrls urls,
            Faults faults,
            RequestJournal journal,
            Sessions sessions,
            RestRoutes control,
            String controlToken,
            RateLimit rateLimit) {}

    /**
     * Start the server.
     *
     * @throws IllegalStateException if the server cannot listen on the address
     */
    public EmulatorServer(Transport transport, Parts parts) {
        this.transport = transport;
        this.faults = parts.faults();
        this.journal = parts.journal();
        this.graphQl = new GraphQlEndpoint(parts.engine(), parts.storage(), parts.sessions(), transport.workers());
        this.rest = new RestEndpoint(
                parts.routes(),
                parts.storage(),
                parts.lock(),
                request -> Headers.session(request, parts.sessions()),
                Map.of(),
                transport.workers());
        this.control = new RestEndpoint(
                parts.control(),
                parts.storage(),
                // The control operations acquire the world's lock themselves. If it were held here, they would block
                // the work that they wait for.
                new ReentrantReadWriteLock(),
                request -> ControlCaller.of(request, parts.controlToken(), transport.origins()),
                Map.of("www-authenticate", "Basic realm=\"Labelbox emulator, password: control token\""),
                transport.workers());
        this.rateLimit = parts.rateLimit();
        this.files = new StorageEndpoint(parts.storage(), parts.urls());
        transport.bind(this::handle);
    }

    public int port() {
        return this.transport.port();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        ReplyWriter writer = new ReplyWriter(response, request.method().name().equals("HEAD"));
        long start = System.nanoTime();
        // Looking up the key waits for the world's lock, which event loops must not do.
        return Mono.defer(() -> read(request))
                .subscribeOn(this.transport.workers())
                .flatMap(incoming -> answer(incoming, writer, start))
                .onErrorResume(
                        Bodies.BodyTooLargeException.class,
                        failure ->
                                send(writer, Reply.json(413, Map.of("message", String.valueOf(failure.getMessage())))));
    }

    private Mono<Incoming> read(HttpServerRequest request) {
        String path = Headers.path(request);
        boolean post = request.method().name().equals("POST");
        if (post && (path.equals("/graphql") || path.equals("/_gql"))) {
            return this.graphQl.read(request);
        }
        if (path.startsWith(StorageEndpoint.PATH)) {
            return Mono.just(this.files.read(request));
        }
        return (controls(path) ? this.control : this.rest).read(request);
    }

    private static boolean controls(String path) {
        return path.startsWith(CONTROL) || path.equals(PAGE);
    }

    private Mono<Void> answer(Incoming incoming, ReplyWriter writer, long start) {
        if (controls(incoming.received().path())) {
            return send(writer, reply(incoming));
        }
        RequestJournal.Entry entry = this.journal.add(incoming.received());
        Optional<Reply> limited = this.rateLimit.refusal(incoming.received());
        if (limited.isPresent()) {
            incoming.discard().run();
            entry.answered(answer(429, start));
            return send(writer, limited.get());
        }
        Optional<Fault> fault = this.faults.take(incoming.received());
        if (fault.isEmpty()) {
            Reply reply = reply(incoming);
            entry.answered(answer(reply.status(), start));
            return send(writer, reply);
        }
        Fault hit = fault.get();
        Optional<Reply> applied = hit.afterApplying() ? Optional.of(reply(incoming)) : Optional.empty();
        if (applied.isEmpty()) {
            incoming.discard().run();
        }
        Reply reply = applied.orElseGet(() -> Reply.empty(204));
        Mono<Void> seen = Mono.defer(() -> {
            entry.answered(answer(status(hit.effect(), reply), start));
            return Mono.from(show(hit.effect(), reply, writer));
        });
        return hit.delay().isZero() ? seen : Mono.delay(hit.delay()).then(seen);
    }

    private static ReceivedRequest.Answer answer(int status, long start) {
        return new ReceivedRequest.Answer(status, Duration.ofNanos(System.nanoTime() - start));
    }

    private static int status(Fault.Effect effect, Reply applied) {
        return effect instanceof Fault.Answer answer
                ? answer.status()
                : effect instanceof Fault.Cut ? 0 : applied.status();
    }

    private static Publisher<Void> show(Fault.Effect effect, Reply applied, ReplyWriter writer) {
        if (effect instanceof Fault.Answer answer) {
            return writer.write(answer);
        } else if (effect instanceof Fault.Cut) {
            return writer.cut();
        } else if (effect instanceof Fault.CutBody cut) {
            return writer.cut(applied, cut.bytes());
        } else if (effect instanceof Fault.Drip drip) {
            return writer.drip(applied, drip.bytes(), drip.pause());
        }
        return writer.write(applied);
    }

    private static Mono<Void> send(ReplyWriter writer, Reply reply) {
        return Mono.defer(() -> Mono.from(writer.write(reply))).doFinally(end -> reply.sent());
    }

    private static Reply reply(Incoming incoming) {
        try {
            return incoming.work().get();
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} {} failed",
                    incoming.received().method(),
                    incoming.received().path(),
                    failure);
            return RestEndpoint.refused(500, "Internal server error");
        }
    }

    @Override
    public void close() {
        this.transport.close();
    }
}
