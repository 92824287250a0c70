package io.github.labelboxspring.crash;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.LabelboxEmulatorBuilder;
import io.github.labelboxspring.network.Exchange;
import io.github.labelboxspring.network.FaultServer;
import io.github.labelboxspring.network.Forwarding;
import io.github.labelboxspring.network.Request;
import io.github.labelboxspring.network.Response;
import java.io.IOException;
import java.util.function.Predicate;

/** An emulator behind a server that holds chosen requests. It outlives the process that is killed. */
@Once("the processes have a network of their own")
final class Platform implements AutoCloseable {

    private final Forwarding forwarding = new Forwarding();

    private final FaultServer server = new FaultServer(this::forward);

    private final LabelboxEmulator emulator;

    private final LabelboxClient client;

    Platform(LabelboxEmulatorBuilder options) {
        this.emulator = options.publicUrl(url()).start();
        this.client = KilledCaller.client(url(), this.emulator.apiKey());
    }

    private Response forward(Request request) {
        return this.forwarding.send(request, this.emulator.port());
    }

    String url() {
        return this.server.url("");
    }

    LabelboxEmulator emulator() {
        return this.emulator;
    }

    /** The client of the caller that completes the work. */
    LabelboxClient client() {
        return this.client;
    }

    /** Return how many requests of an operation were sent, also those that were held before they were applied. */
    int sent(String operation) {
        return this.server.seen(operation(operation)).size();
    }

    /** Return how many requests of an operation were applied. */
    long applied(String operation) {
        return this.server.applied(operation(operation));
    }

    /** Hold the next request of an operation. */
    Hold hold(String operation, Hold.Point point) {
        return holdAfter(0, operation(operation), point);
    }

    /** Let a number of requests of an operation pass, and hold the one after them. */
    Hold holdAfter(int passing, String operation, Hold.Point point) {
        return holdAfter(passing, operation(operation), point);
    }

    /** Hold the answer with a file in its middle, after a number of files that are answered. */
    Hold holdFileAfter(int passing) {
        return holdAfter(passing, request -> request.method().equals("GET"), Hold.Point.HALF_ANSWERED);
    }

    private Hold holdAfter(int passing, Predicate<Request> which, Hold.Point point) {
        Hold hold = new Hold(point);
        this.server.spoil(which, Platform::pass, passing);
        this.server.once(which, hold);
        return hold;
    }

    private static Predicate<Request> operation(String name) {
        return request -> request.method().equals("POST") && request.body().contains(name + "(");
    }

    private static void pass(Exchange exchange) throws IOException {
        exchange.write(exchange.apply());
    }

    @Override
    public void close() {
        this.client.close();
        this.server.close();
        this.emulator.close();
    }
}
