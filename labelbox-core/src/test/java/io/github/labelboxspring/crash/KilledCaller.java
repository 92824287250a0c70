package io.github.labelboxspring.crash;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The program that is killed. It stores what a caller would store, a line in a file at each stage. */
final class KilledCaller {

    static final String TASK = "task ";

    static final String PART = "part ";

    static final String ROW = "row ";

    static final String DONE = "done";

    private final Path notes;

    private final LabelboxClient client;

    private KilledCaller(Path notes, LabelboxClient client) {
        this.notes = notes;
        this.client = client;
    }

    /** What the program does. */
    enum Work {
        /** Creates so many data rows in a dataset. */
        CREATE,
        /** Creates those of so many data rows that are missing in a dataset, in parts. */
        CREATE_ALL_MISSING,
        /** Imports the annotations of a file into a project as labels. */
        IMPORT_LABELS,
        /** Imports the annotations of a file into a project as pre-labels. */
        IMPORT_PRE_LABELS,
        /** Exports a project and reads its rows. */
        EXPORT
    }

    /** @param args file for notes, URL of the platform, key, work, id of the work's object, and its input */
    public static void main(String[] args) {
        try (LabelboxClient client = client(args[1], args[2])) {
            KilledCaller caller = new KilledCaller(Path.of(args[0]), client);
            caller.run(Work.valueOf(args[3]), args[4], args[5]);
            caller.note(DONE);
        }
    }

    static LabelboxClient client(String url, String key) {
        return LabelboxClient.builder()
                .apiKey(key)
                .endpoint(url + "/graphql")
                .restEndpoint(url + "/api/v1")
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(100)))
                .build();
    }

    /** The input of uploads. */
    static List<NewDataRow> rows(int count) {
        return keys(count).stream()
                .map(key -> NewDataRow.of("https://example.org/" + key + ".png").withGlobalKey(key))
                .toList();
    }

    static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(n -> "row-" + n).toList();
    }

    /** The input of imports. */
    static Annotations annotations(Path ndjson) {
        try {
            return Annotations.of(Files.readAllLines(ndjson));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(Work work, String id, String input) {
        switch (work) {
            case CREATE -> finish(this.client.dataRows().create(id, rows(Integer.parseInt(input))));
            case CREATE_ALL_MISSING -> createAllMissing(id, Integer.parseInt(input));
            case IMPORT_LABELS -> finish(this.client.imports().labels(id, work.name(), annotations(Path.of(input))));
            case IMPORT_PRE_LABELS ->
                finish(this.client.imports().preLabels(id, work.name(), annotations(Path.of(input))));
            case EXPORT -> export(id);
        }
    }

    private <T> T finish(TaskCall<T> work) {
        TaskHandle<T> task = work.start().execute();
        TaskRef ref = task.ref();
        note(TASK + ref.kind() + " " + ref.id() + (ref.parent() == null ? "" : " " + ref.parent()));
        return task.await();
    }

    private void createAllMissing(String datasetId, int count) {
        try (Stream<DataRowsResult> results =
                this.client.dataRows().createAllMissing(datasetId, rows(count)).stream()) {
            results.forEach(result -> note(PART + result.orThrow().input()));
        }
    }

    private void export(String projectId) {
        Export export = finish(this.client.exports().ofProject(projectId, ExportFilters.NONE, ExportParams.of()));
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            rows.forEach(row -> note(ROW + row.dataRow().globalKey()));
        }
    }

    private void note(String line) {
        try {
            Files.write(this.notes, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
