package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.LabelboxEmulatorBuilder;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** M8, M16: clients reach an emulator by names, ports and ways that it does not know, as in a container. */
class ReachedByTest {

    private static final String TOKEN = "token-of-the-test";

    private static LabelboxEmulatorBuilder open() {
        return LabelboxEmulator.builder().host("0.0.0.0").controlToken(TOKEN);
    }

    /** The row data of the first row, asked for by a name that the emulator does not have for itself. */
    private static String rowData(LabelboxEmulator emulator) {
        String body = new Wire(emulator)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + emulator.port() + "/graphql"))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{datasets{dataRows{rowData}}}\"}")))
                .body();
        return new JsonMapper()
                .readTree(body)
                .at("/data/datasets/0/dataRows/0/rowData")
                .asString();
    }

    @Test
    void aWildcardIsReachedByTheNameOfThisMachine() {
        try (LabelboxEmulator emulator = open().start()) {
            assertThat(emulator.baseUrl()).isEqualTo("http://localhost:" + emulator.port());
        }
    }

    @Test
    void linksAreForTheClientThatAsks() {
        LabelboxEmulatorBuilder options = open().clock(EmulatorClock.manual(Uploads.START));
        try (Uploads uploads = new Uploads(options.taskLatency(Uploads.LATENCY).start())) {
            String url = uploads.upload("a.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8), false);
            String task = uploads.upsert(List.of(List.of(Uploads.create(uploads.dataset("d"), url, "one"))));
            String row = uploads.made(task).get(0);
            String other = url.replace("localhost", "127.0.0.1");

            assertThat(uploads.row(row, "rowData").path("rowData").asString()).startsWith(url + "?expires=");
            assertThat(rowData(uploads.emulator())).startsWith(other + "?expires=");
        }
    }

    @Test
    void thePublicUrlIsForAll() {
        try (LabelboxEmulator emulator =
                open().publicUrl("https://emulator.example.org").start()) {
            emulator.control()
                    .seed(
                            emulator.control().workspaces().get(0),
                            "datasets: [{name: d, data_rows: [{row_data: 'https://emulator.example.org/storage/x'}]}]");

            assertThat(rowData(emulator)).startsWith("https://emulator.example.org/storage/x?expires=");
        }
    }

    /** Orchestrators ask for the health from elsewhere and have no token. */
    @Test
    void othersNeedTheTokenForAllButTheHealth() throws SocketException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(outside).as("an address that is not loopback").isPresent();
        try (LabelboxEmulator emulator = open().start()) {
            Wire stranger = new Wire(emulator);
            String control = "http://" + outside.get().getHostAddress() + ":" + emulator.port() + "/emulator/v1/";

            assertThat(stranger.get(control + "health").statusCode()).isEqualTo(200);
            assertThat(stranger.get(control + "version").statusCode()).isEqualTo(401);
            assertThat(stranger.get(control + "version", "authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Wire.exchange(HttpRequest.newBuilder(URI.create(control + "health"))
                                    .method("GET", HttpRequest.BodyPublishers.ofString("a body is not read"))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
