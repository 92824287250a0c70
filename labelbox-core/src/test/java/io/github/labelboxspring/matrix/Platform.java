package io.github.labelboxspring.matrix;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.network.FaultServer;
import io.github.labelboxspring.network.Forwarding;
import io.github.labelboxspring.network.Request;
import io.github.labelboxspring.network.Response;
import io.github.labelboxspring.settings.Polling;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;

/** An emulator with a dataset and its finished export, to be reached through fault servers. */
@Once("it is reached through fault servers")
final class Platform implements AutoCloseable {

    static final int ROWS = 20;

    final String datasetId;

    final Export export;

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(1)).start();

    private final Forwarding forwarding = new Forwarding();

    Platform() {
        try (LabelboxClient client = LabelboxClient.builder()
                .apiKey(key())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .polling(new Polling(Duration.ofMillis(5), Duration.ofMillis(50)))
                .build()) {
            this.datasetId =
                    client.datasets().create(NewDataset.of("birds")).execute().id();
            client.dataRows()
                    .create(
                            this.datasetId,
                            IntStream.range(0, ROWS)
                                    .mapToObj(row ->
                                            NewDataRow.ofText("bird " + row).withGlobalKey("bird-" + row))
                                    .toList())
                    .execute()
                    .orThrow();
            this.export = client.exports()
                    .ofDataset(this.datasetId, ExportFilters.NONE, ExportParams.of())
                    .execute();
        }
    }

    String key() {
        return this.emulator.apiKey();
    }

    /** Starts a server before the emulator, whose signed URLs lead to another host. */
    FaultServer front(String store) {
        return new FaultServer(request -> forward(request, store));
    }

    private Response forward(Request request, String store) {
        Response response = this.forwarding.send(request, this.emulator.port());
        String own = "http://127.0.0.1:" + this.emulator.port();
        return response.headers().getOrDefault("content-type", "").startsWith("application/json")
                ? response.with(new String(response.body(), StandardCharsets.UTF_8)
                        .replace(own, store)
                        .getBytes(StandardCharsets.UTF_8))
                : response;
    }

    @Override
    public void close() {
        this.emulator.close();
    }
}
