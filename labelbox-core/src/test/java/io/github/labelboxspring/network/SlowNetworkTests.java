package io.github.labelboxspring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Once("tests the test network itself")
class SlowNetworkTests {

    private final EchoServer server;

    private SlowNetwork network = SlowNetwork.open(Conditions.NEAR);

    SlowNetworkTests() throws IOException {
        this.server = new EchoServer();
        this.network.connectTo(this.server.port());
    }

    @AfterEach
    void stop() throws Exception {
        this.network.close();
        this.server.close();
    }

    private void conditions(Conditions conditions) {
        this.network.close();
        this.network = SlowNetwork.open(conditions).connectTo(this.server.port());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.network.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** On a thread of its own: the common pool has only one on two cores, and round trips nest. */
    private static <T extends @Nullable Object> CompletableFuture<T> concurrently(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        done.complete(work.call());
                    } catch (Exception failure) {
                        done.completeExceptionally(failure);
                    }
                })
                .start();
        return done;
    }

    private static byte[] roundTrip(Socket socket, byte[] sent) throws IOException {
        CompletableFuture<@Nullable Void> sending = concurrently(() -> {
            socket.getOutputStream().write(sent);
            return null;
        });
        byte[] received = socket.getInputStream().readNBytes(sent.length);
        sending.join();
        return received;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aRoundTripTakesTwoDelaysAndANewConnectionTwoMore() throws IOException {
        conditions(new Conditions(Duration.ofMillis(40), Duration.ofMillis(60), 200, 1400, Long.MAX_VALUE, 7));
        try (Socket socket = connect()) {
            long opened = System.nanoTime();
            assertThat(roundTrip(socket, bytes(10))).isEqualTo(bytes(10));
            assertThat(since(opened)).isBetween(Duration.ofMillis(160), Duration.ofMillis(1000));
            long asked = System.nanoTime();
            assertThat(roundTrip(socket, bytes(10))).isEqualTo(bytes(10));
            assertThat(since(asked)).isBetween(Duration.ofMillis(80), Duration.ofMillis(900));
        }
    }

    @Test
    void dataArrivesWholeAndInOrder() throws IOException {
        conditions(Conditions.FAR);
        byte[] sent = bytes(1_500_000);
        try (Socket one = connect();
                Socket other = connect()) {
            CompletableFuture<byte[]> answer = concurrently(() -> roundTrip(other, sent));
            assertThat(roundTrip(one, sent)).isEqualTo(sent);
            assertThat(answer.join()).isEqualTo(sent);
        }
    }

    @Test
    void dataComesInSmallPieces() throws IOException {
        conditions(new Conditions(Duration.ZERO, Duration.ofMillis(1), 200, 1400, 200_000, 7));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(50_000));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[50_000];
            int pieces = 0;
            for (int read = 0; read < buffer.length; pieces++) {
                read += in.read(buffer, read, buffer.length - read);
            }
            assertThat(buffer).isEqualTo(bytes(50_000));
            assertThat(pieces).isGreaterThan(20);
        }
    }

    @Test
    void connectionsShareTheBandwidth() throws IOException {
        conditions(new Conditions(Duration.ZERO, Duration.ZERO, 1000, 1000, 400_000, 7));
        long start = System.nanoTime();
        try (Socket one = connect();
                Socket other = connect()) {
            CompletableFuture<byte[]> answer = concurrently(() -> roundTrip(other, bytes(100_000)));
            assertThat(roundTrip(one, bytes(100_000))).hasSize(100_000);
            assertThat(answer.join()).hasSize(100_000);
        }
        assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void theEndOfEitherSideArrivesAtTheOther() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(5000));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(bytes(5000));
        }
    }

    @Test
    void connectionsAreRefusedUntilTheNetworkHeals() throws IOException {
        try (Socket before = connect()) {
            assertThat(roundTrip(before, bytes(10))).hasSize(10);
            this.network.fail(Outage.REFUSE);
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> before.getInputStream().read())
                    .withMessageContaining("reset");
        }
        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connect);
        this.network.heal();
        try (Socket after = connect()) {
            assertThat(roundTrip(after, bytes(10))).hasSize(10);
        }
    }

    @Test
    void connectionsAreResetOnceBytesArrive() throws IOException {
        this.network.fail(Outage.RESET);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(10));
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read())
                    .withMessageContaining("reset");
        }
        this.network.heal();
        try (Socket after = connect()) {
            assertThat(roundTrip(after, bytes(10))).hasSize(10);
        }
    }

    @Test
    void frozenDataArrivesLater() throws IOException {
        try (Socket before = connect()) {
            assertThat(roundTrip(before, bytes(10))).hasSize(10);
            this.network.fail(Outage.FREEZE);
            before.getOutputStream().write(bytes(10));
            before.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> before.getInputStream().read());
            try (Socket during = connect()) {
                OutputStream out = during.getOutputStream();
                out.write(bytes(20));
                this.network.heal();
                assertThat(during.getInputStream().readNBytes(20)).isEqualTo(bytes(20));
            }
            assertThat(before.getInputStream().readNBytes(10)).isEqualTo(bytes(10));
        }
    }

    @Test
    void anOutageEndsAfterItsTime() throws IOException {
        try (Socket socket = connect()) {
            long start = System.nanoTime();
            this.network.fail(Outage.FREEZE, Duration.ofMillis(300));
            assertThat(roundTrip(socket, bytes(10))).hasSize(10);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
        this.network.fail(Outage.REFUSE, Duration.ofMillis(300));
        this.network.fail(Outage.FREEZE, Duration.ofMillis(50));
        try (Socket socket = connect()) {
            assertThat(roundTrip(socket, bytes(10))).hasSize(10);
        }
    }

    @Test
    void aServerThatIsGoneResetsTheClient() throws Exception {
        this.server.close();
        try (Socket socket = connect()) {
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        try (Socket socket = connect()) {
            assertThat(roundTrip(socket, bytes(10))).hasSize(10);
            assertThat(this.network.connections()).isEqualTo(1);
            this.network.close();
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connect);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("slow-network-" + this.network.port());
        assertThatExceptionOfType(CancellationException.class).isThrownBy(this.network::connections);
    }

    @Test
    void endedConnectionsAreForgotten() throws IOException {
        try (Socket socket = connect()) {
            assertThat(roundTrip(socket, bytes(10))).hasSize(10);
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(this.network.connections()).isZero();
    }
}
