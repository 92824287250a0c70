package io.github.labelboxspring.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.crash.KilledCaller.Work;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.AnnotationImport;
import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * X1, X16, R21: an import of annotations whose process is killed is completed, and each annotation is imported once. The
 * import's name is enough for that.
 */
@Once("the processes have a network of their own")
class ImportCrashTests extends CrashTest {

    private static final int ROWS = 10;

    private static final int ANNOTATIONS = 2 * ROWS;

    /** The annotations are so large that the client keeps them in a temporary file. */
    private static final String BLANKS = " ".repeat(60_000);

    private static final String NAME = Work.IMPORT_LABELS.name();

    private static final String START = "CreateLabelImportFromFile";

    private final LabeledProject project = LabeledProject.of(this.client, ROWS);

    private final TaskRef ref = new TaskRef(TaskRef.Kind.LABEL_IMPORT, NAME, this.project.projectId());

    private final ImportOperations imports = this.client.imports();

    private Path input = Path.of("annotations");

    @BeforeEach
    void writeInput() throws IOException {
        this.input = Files.write(
                this.folder.resolve("annotations.ndjson"),
                this.project.keys().stream()
                        .flatMap(key -> Stream.of(
                                line(key, "'name': 'digit', 'answer': {'name': '1'}"),
                                line(key, "'name': 'ink', 'bbox': {'top': 1, 'left': 2, 'height': 3, 'width': 4}")))
                        .toList());
    }

    private static String line(String key, String annotation) {
        return "{'uuid': '%s', %s 'dataRow': {'globalKey': '%s'}, %s}"
                .formatted(UUID.randomUUID(), BLANKS, key, annotation)
                .replace('\'', '"');
    }

    private Child start(Work work) throws IOException {
        return start(work, this.project.projectId(), this.input);
    }

    private ImportResult startHere() {
        return this.imports
                .labels(this.project.projectId(), NAME, KilledCaller.annotations(this.input))
                .execute();
    }

    private void assertEachAnnotationIsThereOnce(ImportResult result) {
        assertThat(result.complete()).isTrue();
        assertThat(result.sent()).isEqualTo(ANNOTATIONS);
        assertThat(this.imports.listLabels(this.project.projectId()).stream().map(AnnotationImport::name))
                .containsExactly(NAME);
        Export export = this.client
                .exports()
                .ofProject(this.project.projectId(), ExportFilters.NONE, ExportParams.of())
                .execute();
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            assertThat(rows).hasSize(ROWS).allSatisfy(row -> {
                assertThat(row.labels()).hasSize(1);
                assertThat(row.labels().get(0).annotations(ObjectAnnotation.class))
                        .hasSize(1);
                assertThat(row.labels().get(0).annotations(ClassificationAnnotation.class))
                        .hasSize(1);
            });
        }
    }

    @Test
    void anImportThatNeverArrivedIsNotFoundAndStartedUnderTheSameName() throws Exception {
        Hold hold = this.platform.hold(START, Hold.Point.BEFORE);
        Child child = start(Work.IMPORT_LABELS);
        child.killAt(hold);
        assertThat(this.platform.sent(START)).isOne();
        assertThat(this.platform.applied(START)).isZero();
        assertThat(child.notes()).isEmpty();
        assertThat(child.temporaryFiles()).as("left over").hasSize(1);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.imports.get(this.ref).execute());
        assertEachAnnotationIsThereOnce(startHere());
        assertThat(this.platform.applied(START)).isOne();
    }

    @Test
    void anImportWhoseStartWasNotAcknowledgedIsFoundByItsName() throws Exception {
        Hold hold = this.platform.hold(START, Hold.Point.APPLIED);
        Child child = start(Work.IMPORT_LABELS);
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.notes()).isEmpty();

        assertThat(this.imports.get(this.ref).execute().name()).isEqualTo(NAME);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::startHere);
        assertEachAnnotationIsThereOnce(this.imports.resume(this.ref).await());
    }

    @Test
    void aStartedImportIsResumedByItsReference() throws Exception {
        Hold hold = this.platform.hold("GetTaskStatuses", Hold.Point.BEFORE);
        Child child = start(Work.IMPORT_LABELS);
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.task()).isEqualTo(this.ref);
        assertThat(child.temporaryFiles()).isEmpty();

        assertEachAnnotationIsThereOnce(this.imports.resume(child.task()).await());
        assertThat(this.platform.applied(START)).isOne();
    }

    @Test
    void aResultThatWasReadInPartIsReadAgain() throws Exception {
        Hold hold = this.platform.holdFileAfter(0);
        Child child = start(Work.IMPORT_LABELS);
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.task()).isEqualTo(this.ref);

        assertEachAnnotationIsThereOnce(this.imports.resume(child.task()).await());
        assertThat(this.platform.applied(START)).isOne();
    }

    @Test
    void preLabelsWhoseStartWasNotAcknowledgedAreFoundByTheirName() throws Exception {
        Hold hold = this.platform.hold("CreateMalImportFromFile", Hold.Point.APPLIED);
        Child child = start(Work.IMPORT_PRE_LABELS);
        child.killAt(hold);
        assertThat(child.notes()).isEmpty();

        TaskRef preLabels =
                new TaskRef(TaskRef.Kind.MAL_IMPORT, Work.IMPORT_PRE_LABELS.name(), this.project.projectId());
        ImportResult result = this.imports.resume(preLabels).await();
        assertThat(result.complete()).isTrue();
        assertThat(result.sent()).isEqualTo(ANNOTATIONS);
        assertThat(this.platform.applied("CreateMalImportFromFile")).isOne();
        List<String> uuids = this.imports.statuses(preLabels).stream()
                .map(status -> String.valueOf(status.uuid()))
                .toList();
        assertThat(uuids).hasSize(ANNOTATIONS).doesNotHaveDuplicates();
    }
}
