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
import io.github.labelboxspring.network.Request;
import io.github.labelboxspring.network.Response;
import io.github.labelboxspring.settings.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** An emulator with a dataset and its finished export, to be reached through fault servers. */
@Once("it is reached through fault servers")
final class Platform implements AutoCloseable {

    static final int ROWS = 20;

    /** Those that Java's client sets by itself, and those of one connection. */
    private static final Set<String> UNSENT =
            Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private static final List<String> RETURNED =
            List.of("content-type", "content-range", "accept-ranges", "etag", "last-modified");

    final String datasetId;

    final Export export;

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(1)).start();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
        String own = "http://127.0.0.1:" + this.emulator.port();
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(URI.create(own + request.target()));
        request.headers().forEach((name, value) -> {
            if (!UNSENT.contains(name)) {
                forwarded.header(name, value);
            }
        });
        byte[] body = request.bytes();
        forwarded.method(
                request.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> answer = send(forwarded.build());
        Map<String, String> headers = new HashMap<>();
        RETURNED.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        Response response = new Response(answer.statusCode(), headers, answer.body());
        boolean json = headers.getOrDefault("content-type", "").startsWith("application/json");
        return json
                ? response.with(new String(answer.body(), StandardCharsets.UTF_8)
                        .replace(own, store)
                        .getBytes(StandardCharsets.UTF_8))
                : response;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return this.http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        this.emulator.close();
    }
}
