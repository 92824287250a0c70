package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.settings.Polling;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** X19: an import needs as much memory for many annotations as for few. */
@Once("measures memory")
class ImportMemoryTests {

    private static final int LINES = 500_000;

    private static final int LINES_OF_A_PIECE = 500;

    private static final String UUIDS = "00000000-0000-4000-8000-";

    /** Four questions, each answered by a text. */
    private static final String ONTOLOGY = """
            {"data":{"project":{"ontology":{"id":"o","name":"ink","normalized":{"tools":[],"classifications":[%s]}}}}}
            """.formatted(IntStream.range(0, 4)
            .mapToObj("{\"type\":\"text\",\"name\":\"ink %s\",\"instructions\":\"ink\"}"::formatted)
            .collect(Collectors.joining(",")));

    private final AtomicLong received = new AtomicLong();

    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        this.server.disposeNow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + this.server.port() + path;
    }

    /** Answers as if every annotation had been taken. */
    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().equals("/statuses")) {
            return response.sendString(Flux.range(0, LINES / LINES_OF_A_PIECE).map(ImportMemoryTests::statuses));
        }
        return request.receive()
                .asString(StandardCharsets.UTF_8)
                .reduce(new StringBuilder(), (head, piece) -> {
                    this.received.addAndGet(piece.length());
                    return head.length() < 1000 ? head.append(piece, 0, Math.min(1000, piece.length())) : head;
                })
                .flatMapMany(head -> response.header("Content-Type", "application/json")
                        .sendString(Flux.just(answer(head.toString()))));
    }

    private String answer(String request) {
        if (request.contains("GetProjectOntology")) {
            return ONTOLOGY;
        }
        String details =
                "{\"id\":\"i\",\"name\":\"many\",\"state\":\"FINISHED\",\"progress\":\"100%%\",\"statusFileUrl\":\"%s\"}"
                        .formatted(url("/statuses"));
        String field = request.contains("GetTaskStatuses")
                ? "a0"
                : request.contains("mutation CreateLabelImportFromFile") ? "createLabelImport" : "labelImport";
        return "{\"data\":{\"" + field + "\":" + details + "}}";
    }

    private static String statuses(int piece) {
        StringBuilder lines = new StringBuilder();
        for (int line = piece * LINES_OF_A_PIECE; line < (piece + 1) * LINES_OF_A_PIECE; line++) {
            lines.append("{\"uuid\":\"")
                    .append(UUIDS)
                    .append(line)
                    .append("\",\"status\":\"SUCCESS\",\"errors\":[]}\n");
        }
        return lines.toString();
    }

    @Test
    void halfAMillionAnnotationsAreImportedInAProcessOf64Megabytes() throws Exception {
        Path file = this.folder.resolve("many.ndjson");
        write(file);
        Path temporary = Files.createDirectory(this.folder.resolve("temporary"));
        Process importer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        Importer.class.getName(),
                        url(""),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = importer.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(importer.waitFor()).as(said).isZero();
        assertThat(said)
                .contains(
                        "from objects: " + LINES + "\n",
                        "from a publisher of labels: " + LINES + "\n",
                        "from a file: " + LINES + "\n");
        assertThat(this.received).hasValueGreaterThan(3 * Files.size(file));
        assertThat(temporary).isDirectoryNotContaining("glob:**labelbox*");
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int line = 0; line < LINES; line++) {
                lines.write("{\"uuid\":\"" + UUIDS + line + "\",\"dataRow\":{\"globalKey\":\"row " + line / 4
                        + "\"},\"name\":\"ink\",\"answer\":\"a\"}\n");
            }
        }
    }

    /** Imports annotations, after others of which the last is refused. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] args) {
            ImportOperations imports = LabelboxClient.builder()
                    .apiKey("key")
                    .endpoint(args[0] + "/graphql")
                    .restEndpoint(args[0] + "/api/v1")
                    .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50)))
                    .build()
                    .imports();
            try {
                ImportResult taken = imports.labels("project", "refused", objects(20_000, Map.of()))
                        .execute();
                throw new IllegalStateException("annotations without a data row were imported: " + taken);
            } catch (IllegalArgumentException expected) {
                System.out.println(expected.getMessage());
            }
            System.out.println("from objects: " + imported(imports, objects(LINES - 1, annotation(LINES - 1))));
            System.out.println("from a publisher of labels: " + imported(imports, labels()));
            System.out.println("from a file: " + imported(imports, Annotations.file(Path.of(args[1]))));
        }

        private static long imported(ImportOperations imports, Annotations annotations) {
            return imports.labels("project", "many", annotations)
                    .execute()
                    .orThrow()
                    .succeeded();
        }

        private static Annotations objects(int count, Map<String, Object> last) {
            return Annotations.of(() -> IntStream.rangeClosed(0, count)
                    .<Object>mapToObj(number -> number == count ? last : annotation(number))
                    .iterator());
        }

        private static Annotations labels() {
            return Annotations.ofLabels(Flux.range(0, LINES / 4)
                    .map(row -> NewLabel.of(
                            DataRowKey.globalKey("row " + row),
                            IntStream.range(4 * row, 4 * row + 4)
                                    .mapToObj(
                                            number -> ClassificationAnnotation.of("ink " + number % 4, Answer.text("a"))
                                                    .withUuid(UUIDS + number))
                                    .toList())));
        }

        private static Map<String, Object> annotation(int number) {
            return Map.of(
                    "uuid",
                    UUIDS + number,
                    "dataRow",
                    Map.of("globalKey", "row " + number / 4),
                    "name",
                    "ink",
                    "answer",
                    "a");
        }
    }
}
