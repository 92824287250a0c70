package io.github.labelboxspring.chaos;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.batches.Batch;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.AnnotationImport;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The main job of the sample, with fewer pictures: upload, project, batches, predictions, labels, export. */
final class DigitsJob {

    /** So many that the second batch is created by a task. */
    private static final int ROWS = 1_010;

    private static final int PICTURES = 10;

    private static final String NAME = "Handwritten digits";

    private final LabelboxClient labelbox;

    private final ObedientCaller caller = new ObedientCaller();

    DigitsJob(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    private static String key(int digit) {
        return "digit-" + digit;
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(DigitsJob::key).toList();
    }

    Outcome run() {
        List<String> pictures = IntStream.range(0, PICTURES)
                .mapToObj(digit -> this.caller
                        .repeatable(this.labelbox
                                .files()
                                .upload(
                                        ("picture " + digit).getBytes(StandardCharsets.UTF_8),
                                        digit + ".png",
                                        "image/png"))
                        .url())
                .toList();
        Dataset dataset = this.caller.once(
                this.labelbox.datasets().create(NewDataset.of(NAME)),
                first(this.labelbox.datasets().list().map(all -> all), each -> NAME.equals(each.name())));
        createRows(dataset, pictures);
        Project project = createProject();
        createBatch(project, "training", keys(0, PICTURES));
        createBatch(project, "unseen", keys(PICTURES, ROWS));
        importOnce(project, TaskRef.Kind.MAL_IMPORT, "predictions", annotations(digit -> (digit + 1) % 10));
        importOnce(project, TaskRef.Kind.LABEL_IMPORT, "truth", annotations(digit -> digit % 10));
        return outcome(dataset, project);
    }

    private void createRows(Dataset dataset, List<String> pictures) {
        List<NewDataRow> rows = IntStream.range(0, ROWS)
                .mapToObj(digit -> NewDataRow.of(pictures.get(digit % PICTURES)).withGlobalKey(key(digit)))
                .toList();
        DataRowsResult last;
        do {
            last = this.caller.once(
                    this.labelbox.dataRows().createMissing(dataset.id(), rows),
                    Optional::empty,
                    task -> this.labelbox.dataRows().resume(task.id()));
        } while (last.input() > 0);
    }

    private Project createProject() {
        OntologySchema schema = OntologySchema.of(Classification.radio(
                "digit",
                IntStream.range(0, 10).mapToObj(String::valueOf).map(Option::of).toArray(Option[]::new)));
        Ontology ontology = this.caller.once(
                this.labelbox.ontologies().create(NewOntology.of(NAME, MediaType.IMAGE, schema)),
                first(this.labelbox.ontologies().list().map(all -> all), each -> NAME.equals(each.name())));
        Project project = this.caller.once(
                this.labelbox.projects().create(NewProject.of(NAME, MediaType.IMAGE)),
                first(this.labelbox.projects().list().map(all -> all), each -> NAME.equals(each.name())));
        this.caller.repeatable(this.labelbox
                .projects()
                .connectOntology(project.id(), ontology.id())
                .map(connected -> project));
        return project;
    }

    private void createBatch(Project project, String name, List<String> keys) {
        BatchCreation ignored = this.caller.once(
                this.labelbox
                        .projects()
                        .batches()
                        .create(project.id(), NewBatch.of(name, DataRowKeys.globalKeys(keys))),
                () -> this.caller
                        .repeatable(first(
                                this.labelbox
                                        .projects()
                                        .batches()
                                        .list(project.id())
                                        .map(all -> all),
                                each -> name.equals(each.name()) && each.size() == keys.size()))
                        .map(there -> new BatchCreation(there, keys.size(), there.size(), List.of())),
                task -> this.labelbox.projects().batches().resume(project.id(), task));
    }

    private void importOnce(Project project, TaskRef.Kind kind, String name, Annotations annotations) {
        TaskRef ref = new TaskRef(kind, name, project.id());
        boolean labels = kind == TaskRef.Kind.LABEL_IMPORT;
        ImportResult result = this.caller.once(
                labels
                        ? this.labelbox.imports().labels(project.id(), name, annotations)
                        : this.labelbox.imports().preLabels(project.id(), name, annotations),
                () -> imports(project, labels)
                        .filter(name::equals)
                        .findFirst()
                        .map(there -> this.caller.await(this.labelbox.imports().resume(ref))),
                task -> this.labelbox.imports().resume(task));
        if (!result.complete()) {
            throw new AssertionError(name + " is not complete: " + result);
        }
    }

    private Stream<String> imports(Project project, boolean labels) {
        return this.caller
                .repeatable(
                        labels
                                ? this.labelbox.imports().listLabels(project.id())
                                : this.labelbox.imports().listPreLabels(project.id()))
                .stream()
                .map(AnnotationImport::name);
    }

    private static Annotations annotations(IntUnaryOperator answer) {
        return Annotations.of(IntStream.range(0, ROWS)
                .mapToObj(digit -> Map.of(
                        "uuid",
                        new UUID(1, digit).toString(),
                        "dataRow",
                        Map.of("globalKey", key(digit)),
                        "name",
                        "digit",
                        "answer",
                        Map.of("name", String.valueOf(answer.applyAsInt(digit)))))
                .toList());
    }

    private static <T> Call<Optional<T>> first(Call<List<T>> list, Predicate<T> which) {
        return list.map(all -> all.stream().filter(which).findFirst());
    }

    private Outcome outcome(Dataset dataset, Project project) {
        Export export = this.caller.once(
                this.labelbox.exports().ofProject(project.id(), ExportFilters.NONE, ExportParams.of()),
                Optional::empty,
                task -> this.labelbox.exports().resume(task.id()));
        List<ExportedDataRow> rows =
                this.caller.repeatable(this.labelbox.exports().rows(export).collect(Collectors.toList()));
        return new Outcome(
                this.caller.repeatable(this.labelbox.datasets().list()).size(),
                this.caller.repeatable(this.labelbox.ontologies().list()).size(),
                this.caller.repeatable(this.labelbox.projects().list()).size(),
                this.caller
                        .repeatable(this.labelbox.dataRows().list(dataset.id()))
                        .size(),
                this.caller.repeatable(this.labelbox.projects().batches().list(project.id())).stream()
                        .collect(Collectors.toMap(Batch::name, Batch::size)),
                imports(project, true).toList(),
                imports(project, false).toList(),
                labels(rows));
    }

    private static Map<String, List<String>> labels(List<ExportedDataRow> rows) {
        Map<String, List<String>> labels = new TreeMap<>();
        for (ExportedDataRow row : rows) {
            List<String> answers = row.labels().stream()
                    .flatMap(label -> label.annotations(ClassificationAnnotation.class).stream())
                    .map(each -> (Answer.Radio) each.answer())
                    .map(answer -> String.valueOf(answer.choice().option().name()))
                    .toList();
            if (labels.put(String.valueOf(row.dataRow().globalKey()), answers) != null) {
                throw new AssertionError("Exported twice: " + row.dataRow().globalKey());
            }
        }
        return labels;
    }

    /** All that is there in the end, without ids. */
    record Outcome(
            int datasets,
            int ontologies,
            int projects,
            int dataRows,
            Map<String, Integer> batches,
            List<String> labelImports,
            List<String> predictionImports,
            Map<String, List<String>> labels) {}
}
