package io.github.labelboxspring.emulator.internal.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of requests that are not answered. */
class RequestsTest {

    private static Requests.Request to(ServerSocket server) {
        return new Requests.Request("http://127.0.0.1:" + server.getLocalPort() + "/", Map.of(), "{}");
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void anAnswerIsWaitedForOnlySoLong() throws IOException {
        try (ServerSocket server = silent()) {
            Delivery.Attempt attempt = new Requests(Duration.ofMillis(1))
                    .send(to(server), Instant.EPOCH)
                    .orElseThrow();
            assertThat(attempt.status()).isZero();
            assertThat(attempt.succeeded()).isFalse();
            assertThat(attempt.failure()).isEqualTo("No answer within PT0.001S");
        }
    }

    @Test
    void whoIsStoppedMeanwhileHasTriedNothing() throws IOException {
        try (ServerSocket server = silent()) {
            Thread.currentThread().interrupt();
            assertThat(new Requests(Duration.ofMinutes(1)).send(to(server), Instant.EPOCH))
                    .isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
