package io.github.labelboxspring.matrix;

import io.github.labelboxspring.network.Fault;
import io.github.labelboxspring.network.FaultServer;
import io.github.labelboxspring.network.Request;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How requests are spoiled.
 *
 * @param attempts how many are made in the end
 * @param timeout how long one of them may take
 * @param address the address that the client has of a server
 * @param canHappenOnce whether it can stop
 */
record Spoiled(Arm arm, int attempts, Duration timeout, UnaryOperator<String> address, boolean canHappenOnce) {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final Duration OUTAGE = Duration.ofMillis(60);

    /** So many that they outlast an outage. */
    private static final int MANY = 100;

    @FunctionalInterface
    interface Arm {

        void arm(FaultServer server, Predicate<Request> which, boolean always);
    }

    static Spoiled by(Fault fault) {
        return new Spoiled(spoil(fault), Trial.ATTEMPTS, LONG, url -> url, true);
    }

    static Spoiled slowly(Fault fault) {
        return new Spoiled(spoil(fault), Trial.ATTEMPTS, SHORT, url -> url, true);
    }

    private static Arm spoil(Fault fault) {
        return (server, which, always) -> server.spoil(which, fault, always ? Integer.MAX_VALUE : 1);
    }

    static Spoiled refused() {
        return new Spoiled(
                (server, which, always) -> {
                    server.refuse();
                    if (!always) {
                        CompletableFuture.delayedExecutor(OUTAGE.toMillis(), TimeUnit.MILLISECONDS)
                                .execute(server::acceptAgain);
                    }
                },
                MANY,
                LONG,
                url -> url,
                true);
    }

    static Spoiled unknownHost() {
        return new Spoiled((server, which, always) -> {}, Trial.ATTEMPTS, LONG, url -> "http://nowhere.invalid", false);
    }

    static Spoiled handshake() {
        return new Spoiled(
                (server, which, always) -> {}, Trial.ATTEMPTS, LONG, url -> url.replace("http:", "https:"), false);
    }

    String host(FaultServer server) {
        return this.address.apply(server.url(""));
    }
}
