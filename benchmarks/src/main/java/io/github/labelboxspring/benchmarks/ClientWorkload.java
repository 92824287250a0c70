package io.github.labelboxspring.benchmarks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.projects.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The work done by this client, as an application would do it. */
final class ClientWorkload implements Workload {

    /** How many a label of {@link CannedExport} has. */
    private static final int BOXES = 2;

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(System.getenv("LABELBOX_API_KEY"))
            .endpoint(System.getenv("LABELBOX_ENDPOINT"))
            .restEndpoint(System.getenv("LABELBOX_REST_ENDPOINT"))
            .build();

    private final Path files;

    /** @param files where the input files are */
    ClientWorkload(Path files) {
        this.files = files;
    }

    @Override
    public long perform(Work work, int size) {
        return switch (work) {
            case SMALL_QUERY -> smallQueries(size);
            case PAGE -> pages(size);
            case EXPORT_PLAIN -> export("plain-" + size);
            case EXPORT_LABELS -> export("labels-" + size);
            case READ_LABELS -> labelled("labels-" + size);
            case FIRST_ROW -> firstRow("plain-" + size);
            case CREATE -> create(size);
            case IMPORT_OBJECTS -> start(Annotations.of(Inputs.items(0, size, Inputs::annotation)), size);
            case IMPORT_LABELS -> start(Annotations.ofLabels(Inputs.items(0, size, ClientWorkload::label)), size);
            case IMPORT_FILE -> start(Annotations.file(Inputs.file(this.files, size)), size);
            case IMPORT_FILE_UNCHECKED -> start(Annotations.uncheckedFile(Inputs.file(this.files, size)), size);
        };
    }

    private long smallQueries(int size) {
        long found = 0;
        for (int call = 0; call < size; call++) {
            Project project =
                    this.client.projects().get("cmbench0000000p000000001").execute();
            found += project.name().isEmpty() ? 0 : 1;
        }
        return found;
    }

    private long pages(int size) {
        long complete = 0;
        for (int call = 0; call < size; call++) {
            List<Project> projects =
                    this.client.projects().list().first().execute().items();
            complete += projects.size() == 100 ? 1 : 0;
        }
        return complete;
    }

    private long export(String id) {
        try (Stream<ExportedDataRow> rows = rows(id)) {
            return rows.filter(row -> row.dataRow().globalKey() != null).count();
        }
    }

    private long labelled(String id) {
        try (Stream<ExportedDataRow> rows = rows(id)) {
            return rows.filter(row -> boxes(row) == BOXES).count();
        }
    }

    private static long boxes(ExportedDataRow row) {
        return row.labels().stream()
                .flatMap(label -> label.annotations(ObjectAnnotation.class).stream())
                .filter(object -> object.mark() instanceof Box)
                .count();
    }

    private long firstRow(String id) {
        try (Stream<ExportedDataRow> rows = rows(id)) {
            return rows.limit(1).count();
        }
    }

    private Stream<ExportedDataRow> rows(String id) {
        return this.client.exports().rows(this.client.exports().get(id).execute()).stream();
    }

    private long create(int size) {
        long created = 0;
        for (int from = 0; from < size; from += Inputs.ROWS_PER_TASK) {
            DataRowsResult result = this.client
                    .dataRows()
                    .create(
                            "cmbench0000000000dataset1",
                            Inputs.items(from, Math.min(size, from + Inputs.ROWS_PER_TASK), ClientWorkload::row))
                    .execute();
            created += result.rows().size();
        }
        return created;
    }

    private static NewDataRow row(int number) {
        return NewDataRow.of(Inputs.url(number))
                .withGlobalKey(Inputs.key(number))
                .withExternalId(Inputs.externalId(number));
    }

    /** The same content as {@link Inputs#annotation}. */
    private static NewLabel label(int number) {
        return NewLabel.of(
                DataRowKey.globalKey(Inputs.key(number)),
                ObjectAnnotation.of("Bird", new Box(203.25, 101.5, 64.75, 87.0))
                        .withClassifications(List.of(ClassificationAnnotation.of("flying", Answer.radio("yes")))));
    }

    private long start(Annotations annotations, int size) {
        TaskHandle<ImportResult> started = this.client
                .imports()
                .labels("cmbench0000000000project1", "import-" + size, annotations)
                .start()
                .execute();
        return started.ref().id().equals("import-" + size) ? size : 0;
    }
}
