package io.github.labelboxspring.emulator.wire;

import io.github.labelboxspring.emulator.Control;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Measures the emulator as a server and prints the figures as Markdown: a program that {@code scripts/measure-emulator}
 * runs in a JVM of its own, no test.
 */
final class EmulatorFigures {

    private static final String USER = "{user{id}}";
    private static final int CHUNK = 10_000;

    private final List<String> rows = new ArrayList<>();
    private final PrintStream progress;

    private EmulatorFigures(PrintStream progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        LabelboxEmulator first = LabelboxEmulator.start();
        double start = seconds(begin);
        EmulatorFigures figures = new EmulatorFigures(System.err);
        figures.add("in-process start, the first of its JVM", "≤ 0.6 s", "%.2f s", start);
        figures.firstRequest(first);
        first.close();
        if (arguments.length > 0) {
            figures.program(arguments[0]);
        }
        figures.names();
        figures.rows();
        figures.jobs();
        figures.rounds();
        figures.clients();
        System.out.println("| what | goal | measured |");
        System.out.println("|---|---|---|");
        figures.rows.forEach(System.out::println);
    }

    private void add(String what, String goal, String format, Object... measured) {
        String row = "| " + what + " | " + goal + " | " + String.format(Locale.ROOT, format, measured) + " |";
        this.progress.println(row);
        this.rows.add(row);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void firstRequest(LabelboxEmulator emulator) {
        Wire wire = new Wire(emulator);
        // The JDK's HTTP client takes its own time to begin with.
        wire.get(emulator.baseUrl() + "/storage/none");
        long begin = System.nanoTime();
        wire.data(USER);
        add("the first GraphQL request after the start", "≤ 50 ms", "%.0f ms", seconds(begin) * 1000);
    }

    private void program(String jar) throws IOException, InterruptedException {
        Path archive = Files.createTempDirectory("labelbox-emulator-figures").resolve("classes.jsa");
        double plain = median(5, () -> started(jar));
        started(jar, "-XX:ArchiveClassesAtExit=" + archive);
        double archived = median(5, () -> started(jar, "-XX:SharedArchiveFile=" + archive));
        add("start of the jar, until it prints its URLs", "≤ 0.8 s", "%.2f s", plain);
        add("the same with a class data archive", "≤ 0.5 s", "%.2f s", archived);
        Files.deleteIfExists(archive);
        Files.delete(archive.getParent());
    }

    private static double started(String jar, String... options) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", jar));
        long begin = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var output = process.inputReader()) {
                output.readLine();
            }
            double seconds = seconds(begin);
            process.destroy();
            process.waitFor();
            return seconds;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double median(int times, Supplier<Double> measured) {
        return IntStream.range(0, times)
                .mapToDouble(each -> measured.get())
                .sorted()
                .toArray()[times / 2];
    }

    private void names() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            Wire wire = new Wire(emulator);
            IntStream.range(0, 10_000)
                    .forEach(each -> wire.data("mutation{createDataset(data:{name:\"d" + each + "\"}){id}}"));
            String query = "query($n:String!){datasets(where:{name:$n}){id}}";
            double perSecond = perSecond(8, Duration.ofSeconds(5), number -> {
                JsonNode found =
                        wire.data(query, Map.of("n", "d" + number % 10_000)).path("datasets");
                return found.size() == 1;
            });
            add("datasets by name among 10,000", "≥ 2,000/s", "%,.0f/s", perSecond);
        }
    }

    /** What one may count on; -1 if there was an error. */
    private static double perSecond(int clients, Duration time, LongPredicate request) {
        AtomicLong done = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            pool.execute(() -> {
                while (System.nanoTime() < end) {
                    try {
                        if (!request.test(done.incrementAndGet())) {
                            failed.incrementAndGet();
                        }
                    } catch (RuntimeException | AssertionError failure) {
                        failed.incrementAndGet();
                    }
                }
            });
        }
        pool.shutdown();
        try {
            pool.awaitTermination(5, TimeUnit.MINUTES);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return failed.get() > 0 ? -failed.get() : done.get() / seconds(begin);
    }

    private static LabelboxEmulator quick() {
        return LabelboxEmulator.builder()
                .taskLatency(Duration.ZERO)
                .processingTime(Duration.ZERO)
                .start();
    }

    private static void await(Wire wire, String task) {
        String query = "query($t:ID!){task(where:{id:$t}){status}}";
        String status = "IN_PROGRESS";
        while (status.equals("IN_PROGRESS")) {
            status = wire.data(query, Map.of("t", task)).at("/task/status").asString();
        }
        if (!status.equals("COMPLETE")) {
            throw new IllegalStateException("The task is " + status);
        }
    }

    private static String upload(Uploads uploads, String dataset, int from, int count) {
        return uploads.start(List.of(IntStream.range(from, from + count)
                .mapToObj(each -> Uploads.item(
                        "AUTO",
                        "",
                        Map.of(
                                "dataset_id",
                                dataset,
                                "row_data",
                                "https://storage.example.org/images/" + each + ".png",
                                "global_key",
                                "key-" + each,
                                "external_id",
                                "name-" + each)))
                .toList()));
    }

    private void rows() {
        try (LabelboxEmulator emulator = quick()) {
            Uploads uploads = new Uploads(emulator);
            Wire wire = uploads.wire();
            String dataset = uploads.dataset("d");
            upload(wire, uploads, dataset, 0, CHUNK);
            long before = heap();
            upload(wire, uploads, dataset, CHUNK, 1_000_000);
            double mebibytes = (heap() - before) / 1024.0 / 1024 / ((1_000_000 - CHUNK) / 100_000.0);
            add(
                    "heap for 100,000 data rows with a URL, a global key and an external id",
                    "≤ 32 MiB",
                    "%.1f MiB",
                    mebibytes);
            String query = "query($i:[String!]!){externalIdsToDataRowIds(externalId_in:$i){dataRowId}}";
            double hit = median(101, () -> timed(() -> wire.data(query, Map.of("i", List.of("name-999999")))));
            double miss = median(101, () -> timed(() -> wire.data(query, Map.of("i", List.of("none")))));
            add(
                    "data row by external id among 1,000,000",
                    "≤ 5 ms",
                    "%.1f ms, a miss %.1f ms",
                    hit * 1000,
                    miss * 1000);
        }
    }

    private static double timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return seconds(begin);
    }

    private static void upload(Wire wire, Uploads uploads, String dataset, int from, int until) {
        for (int at = from; at < until; at += CHUNK) {
            await(wire, upload(uploads, dataset, at, CHUNK));
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String export(Wire wire) {
        return wire.data(
                        "mutation{exportDataRowsInCatalog(input:{filters:{searchQuery:{scope:null,query:[]}},params:{}})"
                                + "{taskId}}")
                .at("/exportDataRowsInCatalog/taskId")
                .asString();
    }

    private void jobs() {
        try (LabelboxEmulator emulator = quick()) {
            Uploads uploads = new Uploads(emulator);
            Wire wire = uploads.wire();
            String dataset = uploads.dataset("d");
            upload(wire, uploads, dataset, 0, 100_000);
            await(wire, export(wire));
            List<String> exports =
                    IntStream.range(0, 8).mapToObj(each -> export(wire)).toList();
            double slowest = 0;
            for (int each = 0; each < 5; each++) {
                int number = 200_000 + each;
                slowest = Math.max(slowest, timed(() -> await(wire, upload(uploads, dataset, number, 1))));
            }
            exports.forEach(task -> await(wire, task));
            add(
                    "an upload of one row during eight exports of 100,000 rows, the slowest of five",
                    "≤ 500 ms",
                    "%.0f ms",
                    slowest * 1000);
        }
    }

    private void rounds() {
        try (LabelboxEmulator emulator = quick()) {
            Uploads uploads = new Uploads(emulator);
            Wire wire = uploads.wire();
            Control control = emulator.control();
            String dataset = uploads.dataset("d");
            long heap = 0;
            int files = 0;
            for (int round = 0; round < 200; round++) {
                String task = upload(uploads, dataset, round * 1_000, 1_000);
                await(wire, task);
                await(wire, export(wire));
                wire.data(
                        "mutation($i:[ID!]!){deleteDataRows(where:{dataRowIds:$i}){id}}",
                        Map.of("i", uploads.made(task)));
                if (round == 99) {
                    control.requests().clear();
                    heap = heap();
                    files = control.files();
                }
            }
            control.requests().clear();
            add(
                    "100 rounds of 1,000 rows, an export and their deletion, after 100 others",
                    "flat heap and disk",
                    "%+.1f MiB heap, %+d files",
                    (heap() - heap) / 1024.0 / 1024,
                    control.files() - files);
        }
    }

    private void clients() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            Wire wire = new Wire(emulator);
            double perSecond = perSecond(200, Duration.ofSeconds(30), number -> {
                HttpResponse<String> answer = wire.post("/graphql", USER, Map.of());
                return answer.statusCode() == 200 && answer.body().contains("\"user\"");
            });
            add(
                    "200 clients for 30 s, with the clients in the same JVM",
                    "no error",
                    perSecond < 0 ? "%.0f errors" : "no error, %,.0f requests/s",
                    Math.abs(perSecond));
        }
    }
}
