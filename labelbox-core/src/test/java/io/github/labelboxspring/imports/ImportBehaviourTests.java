package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.SignedUrlException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ImportBehaviourTests extends EmulatorTest {

    @AfterEach
    void forgetFaults() {
        this.emulator.faults().clear();
    }

    @TempDir
    private Path directory;

    private ImportOperations imports() {
        return this.client.imports();
    }

    @Test
    void labelsAreInTheProjectAfterwards() {
        LabeledProject project = LabeledProject.of(this.client, 3);
        List<Map<String, Object>> lines = List.of(project.answer(0, "1"), project.box(0, 5), project.answer(1, "0"));

        ImportResult result = this.style.run(imports().labels(project.projectId(), "truth", Annotations.of(lines)));

        assertThat(result.complete()).isTrue();
        assertThat(result.sent()).isEqualTo(3);
        assertThat(result.details().state()).isEqualTo(AnnotationImport.State.FINISHED);
        assertThat(exported(project)).extracting(row -> row.labels().size()).containsExactly(1, 1, 0);
    }

    @Test
    void typedLabelsAreInTheProjectAfterwards() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        List<NewLabel> labels = project.keys().stream()
                .map(key -> NewLabel.of(
                        DataRowKey.globalKey(key),
                        ObjectAnnotation.of("ink", new Box(2, 5, 4, 3)),
                        ClassificationAnnotation.of("digit", Answer.radio("1"))))
                .toList();

        ImportResult result =
                this.style.run(imports().labels(project.projectId(), "typed", Annotations.ofLabels(labels)));

        assertThat(result.complete()).isTrue();
        assertThat(result.sent()).isEqualTo(4);
        assertThat(exported(project))
                .allSatisfy(row -> assertThat(row.labels()).singleElement().satisfies(label -> {
                    assertThat(label.annotations(ObjectAnnotation.class))
                            .extracting(ObjectAnnotation::mark)
                            .containsExactly(new Box(2, 5, 4, 3));
                    assertThat(label.annotations(ClassificationAnnotation.class))
                            .extracting("answer.choice.option.name")
                            .containsExactly("1");
                }));
    }

    @Test
    void predictionsAreNoLabels() {
        LabeledProject project = LabeledProject.of(this.client, 1);

        ImportResult result = this.style.run(
                imports().preLabels(project.projectId(), "guess", Annotations.of(List.of(project.answer(0, "1")))));

        assertThat(result.succeeded()).isEqualTo(1);
        assertThat(exported(project).get(0).labels()).isEmpty();
        assertThat(this.style.read(imports().listPreLabels(project.projectId())))
                .extracting(AnnotationImport::name)
                .containsExactly("guess");
        assertThat(this.style.read(imports().listLabels(project.projectId()))).isEmpty();
        this.style.complete(imports().deletePreLabels(result.details().id()));
        assertThat(this.style.read(imports().listPreLabels(project.projectId())))
                .isEmpty();
    }

    @Test
    void refusedLinesAreNamedAndTheOthersKept() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        Map<String, Object> good = project.answer(0, "1");
        Map<String, Object> bad = project.answer(1, "eleven");

        ImportResult result =
                this.style.run(imports().labels(project.projectId(), "mixed", Annotations.of(List.of(good, bad))));

        assertThat(result.complete()).isFalse();
        assertThat(result.succeeded()).isEqualTo(1);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.uuid()).isEqualTo(bad.get("uuid"));
            assertThat(failure.errors().get(0).message()).contains("digit", "eleven");
        });
        assertThat(this.style.read(imports().errors(result.ref()))).hasSize(1);
        assertThat(this.style.read(imports().statuses(result.ref())))
                .extracting(AnnotationStatus::status)
                .containsExactly(AnnotationStatus.Outcome.SUCCESS, AnnotationStatus.Outcome.FAILURE);
        assertThat(this.style.read(imports().inputs(result.ref()))).containsExactly(good, bad);
        assertThat(exported(project).get(0).labels()).hasSize(1);
    }

    @Test
    void aFileIsSentAsItIs() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        String text = Stream.of(project.answer(0, "1"), project.answer(1, "0"))
                .map(line -> new String(this.client.caller().json().write(line), StandardCharsets.UTF_8))
                .reduce("", (all, line) -> all + line + "\n\n");

        ImportResult result =
                this.style.run(imports().labels(project.projectId(), "file", Annotations.file(file(text))));

        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.complete()).isTrue();
    }

    /** P4: what the client does not check, the platform does. */
    @Test
    void anUncheckedFileIsSentWhateverItHolds() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String line = new String(this.client.caller().json().write(project.answer(0, "1")), StandardCharsets.UTF_8);
        Path file = file(line + "\n\n{\"name\":\"digit\"}\n");

        ImportResult result =
                this.style.run(imports().labels(project.projectId(), "unchecked", Annotations.uncheckedFile(file)));

        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.succeeded()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        Path broken = file("nonsense");
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.style.run(
                        imports().labels(project.projectId(), "broken", Annotations.uncheckedFile(broken))))
                .withMessageContaining("Line 1 is not a JSON object");
    }

    /** A8: a result is no exception, even if everything was refused, until it is made one. */
    @Test
    void refusedAnnotationsAreAnExceptionIfTheCallerSaysSo() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        Map<String, Object> bad = project.answer(1, "eleven");
        Call<ImportResult> all = imports().labels(project.projectId(), "all", Annotations.of(List.of(bad)));
        Call<ImportResult> some = imports()
                .labels(project.projectId(), "some", Annotations.of(List.of(project.answer(0, "1"), bad)))
                .map(ImportResult::orThrow);
        Call<ImportResult> none = imports()
                .labels(project.projectId(), "none", Annotations.of(List.of(project.answer(0, "1"))))
                .map(ImportResult::orThrow);

        ImportResult refused = this.style.run(all);

        assertThat(refused.complete()).isFalse();
        assertThat(refused.succeeded()).isZero();
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(refused::orThrow)
                .withMessageContaining(
                        "Task all (label-import) failed: 0 of 1 annotations were imported, 1 were rejected");
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.style.run(some))
                .withMessageContaining("1 of 2 annotations were imported")
                .withMessageContaining("first of 1: " + bad.get("uuid") + ": ")
                .withMessageContaining("eleven")
                .satisfies(failure -> assertThat(failure.failures())
                        .singleElement()
                        .satisfies(row -> assertThat(row.key()).isEqualTo(bad.get("uuid"))));
        assertThat(this.style.run(none).complete()).isTrue();
    }

    @Test
    void anAddressIsFetchedByThePlatform() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String url = uploaded(this.client.caller().json().write(project.answer(0, "1")));

        ImportResult result = this.style.run(imports().labels(project.projectId(), "address", Annotations.url(url)));

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.complete()).isTrue();
    }

    /** What only the platform can read: the reason comes from the error file. */
    @Test
    void aFileThatIsRefusedAsAWholeFailsTheTaskWithItsReason() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String url = uploaded("{\"uuid\": nonsense".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(
                        () -> this.style.run(imports().labels(project.projectId(), "nonsense", Annotations.url(url))))
                .withMessageContaining("nonsense")
                .withMessageContaining("Line 1 is not a JSON object");
    }

    /** (R8) Without a reason the job and the day that its files are kept are named. */
    @Test
    void aFailureWithoutAReasonSaysSo() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String url = uploaded("nonsense".getBytes(StandardCharsets.UTF_8));
        TaskHandle<ImportResult> task = this.style.run(imports()
                .labels(project.projectId(), "silent", Annotations.url(url))
                .start());
        assertThat(ended(task).message()).contains("Line 1 is not a JSON object");
        String id = this.style.run(imports().get(task.ref())).id();
        for (String file : List.of("", "{}", "\n", "{\"message\":null,\"uuid\":null}")) {
            this.emulator.faults().on("/storage/").answer(200, Map.of(), file);
            TaskProgress done = ended(task);

            assertThatExceptionOfType(TaskFailedException.class)
                    .isThrownBy(() -> this.style.run(task.result(done)))
                    .withMessageContaining("Task silent (label-import) failed")
                    .withMessageContaining("Labelbox gave no reason")
                    .withMessageContaining("import " + id)
                    .withMessageContaining("24 hours")
                    .withMessageNotContaining("null");
        }
    }

    /** (R9) The platform says nothing of one annotation. */
    @Test
    void anAnnotationWithoutStatusIsNamed() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        Map<String, Object> told = project.answer(0, "eleven");
        Map<String, Object> untold = project.answer(1, "1");
        TaskHandle<ImportResult> task = this.style.run(imports()
                .labels(project.projectId(), "gap", Annotations.of(List.of(told, untold)))
                .start());
        TaskProgress done = ended(task);
        this.emulator
                .faults()
                .on("/storage/")
                .times(2)
                .answer(
                        200,
                        Map.of(),
                        "{\"uuid\":\"" + told.get("uuid")
                                + "\",\"status\":\"FAILURE\",\"errors\":[{\"message\":\"too blurred\"}]}");

        ImportResult result = this.style.run(task.result(done));

        assertThat(result.complete()).isFalse();
        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.problems())
                .containsExactly(
                        "uuid " + told.get("uuid") + ": too blurred", "no status for uuid " + untold.get("uuid"));
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(result::orThrow)
                .withMessageContaining("0 of 2 annotations were imported, 1 were rejected, 1 have no outcome")
                .withMessageContaining("too blurred")
                .withMessageContaining(untold.get("uuid") + ": Labelbox reported no outcome; check whether");
    }

    /** (R9) Whatever the files say of an annotation, its data row is found or counted. */
    @Test
    void dataRowsOfAnnotationsThatWereNotImportedAreNamed() {
        LabeledProject project = LabeledProject.of(this.client, 4);
        Map<String, Object> right = project.answer(0, "1");
        Map<String, Object> wrong = project.answer(1, "eleven");
        Map<String, Object> nowhere = new LinkedHashMap<>(project.answer(2, "1"));
        nowhere.put("dataRow", Map.of("globalKey", "nowhere"));
        ImportResult result = this.style.run(
                imports().labels(project.projectId(), "failed", Annotations.of(List.of(right, wrong, nowhere))));

        assertThat(this.style.run(imports().failedDataRows(result)))
                .extracting(RowFailure::key, RowFailure::kind)
                .containsExactly(
                        tuple(project.keys().get(1), RowFailure.Kind.REFUSED),
                        tuple("nowhere", RowFailure.Kind.REFUSED));
        assertThat(this.style.run(imports().failedDataRows(result)))
                .allSatisfy(failure -> assertThat(failure.reason()).startsWith("annotation "));
    }

    /** (R9) */
    @Test
    void annotationsWithoutUuidAreMatchedByTheirDataRowOrCounted() {
        LabeledProject project = LabeledProject.of(this.client, 4);
        List<Map<String, Object>> sent =
                IntStream.range(0, 4).mapToObj(row -> project.answer(row, "1")).toList();
        TaskHandle<ImportResult> task = this.style.run(imports()
                .labels(project.projectId(), "unnamed", Annotations.of(sent))
                .start());
        TaskProgress done = ended(task);
        String key = project.keys().get(1);
        String refused = "\"status\":\"FAILURE\",\"errors\":[{\"message\":\"too blurred\"}]}\n";
        String files = "{\"dataRow\":{\"id\":\"cm00000000000000000000001\",\"globalKey\":\"" + key + "\"}," + refused
                + "{\"dataRow\":{\"globalKey\":\"" + key + "\"}," + refused
                + "{\"dataRow\":null," + refused;
        this.emulator.faults().on("/storage/").times(2).answer(200, Map.of(), files);
        ImportResult result = this.style.run(task.result(done));
        assertThat(result.unanswered()).hasSize(4);
        this.emulator.faults().on("/storage/").times(1).answer(200, Map.of(), files);

        List<RowFailure> failures = this.style.run(imports().failedDataRows(result));

        assertThat(failures)
                .extracting(RowFailure::key)
                .containsExactly(
                        project.keys().get(0),
                        key,
                        project.keys().get(2),
                        project.keys().get(3),
                        null);
        assertThat(failures.get(1).reason()).isEqualTo("too blurred");
        assertThat(failures.get(4).reason()).contains("1 more annotations");
    }

    /** (R9) What has no uuid is counted. */
    @Test
    void annotationsWithoutUuidAndStatusAreCounted() {
        LabeledProject project = LabeledProject.of(this.client, 2);
        Map<String, Object> unnamed = new LinkedHashMap<>(project.answer(0, "1"));
        unnamed.remove("uuid");
        Map<String, Object> named = project.answer(1, "1");
        TaskHandle<ImportResult> task = this.style.run(imports()
                .labels(project.projectId(), "silence", Annotations.of(List.of(unnamed, named, unnamed)))
                .start());
        TaskProgress done = ended(task);
        this.emulator.faults().on("/storage/").times(2).answer(200, Map.of(), "{\"status\":\"SUCCESS\",\"errors\":[]}");

        ImportResult result = this.style.run(task.result(done));

        assertThat(result.unanswered()).containsExactly(String.valueOf(named.get("uuid")));
        assertThat(result.problems())
                .containsExactly("no status for uuid " + named.get("uuid"), "no status for 1 more");
    }

    /** The platform keeps the files for a day. */
    @Test
    void aStatusFileThatIsGoneIsAnErrorThatNamesIt() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        ImportResult result = this.style.run(
                imports().labels(project.projectId(), "old", Annotations.of(List.of(project.answer(0, "1")))));
        this.emulator.faults().on("/storage/").always().answer(404, Map.of(), "<Error>NoSuchKey</Error>");

        assertThatExceptionOfType(SignedUrlException.class)
                .isThrownBy(() -> this.style.read(imports().statuses(result.ref())))
                .withMessageContaining("status file of import old")
                .withMessageNotContaining("signature=");
        this.emulator.faults().clear();
        assertThat(result.problems()).isEmpty();
    }

    private TaskProgress ended(TaskHandle<ImportResult> task) {
        return Objects.requireNonNull(task.watch().flux().blockLast());
    }

    /** Only LF ends a line: JSON may hold other line breaks as they are. */
    @Test
    void onlyALineFeedEndsALine() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String line = new String(this.client.caller().json().write(project.answer(0, "1")), StandardCharsets.UTF_8);
        String odd = "{\"remark\":\"a\u2028b\u2029c\u0085d\"," + line.substring(1);

        ImportResult result =
                this.style.run(imports().labels(project.projectId(), "breaks", Annotations.file(file(odd))));

        assertThat(result.complete()).isTrue();
        assertThat(this.style.read(imports().inputs(result.ref())))
                .singleElement()
                .satisfies(input -> assertThat(input.get("remark")).isEqualTo("a\u2028b\u2029c\u0085d"));
    }

    @Test
    void moreThan5000AnnotationsOfAFeatureOnARowAreRefused() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        List<Map<String, Object>> boxes = Stream.generate(() -> project.box(0, 1))
                .limit(ImportOperations.MAX_ANNOTATIONS_PER_FEATURE + 1L)
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(imports().labels(project.projectId(), "many", Annotations.of(boxes))))
                .withMessageContaining("line 5001 is annotation 5001 of 'ink'");
        assertThat(this.style
                        .run(imports().labels(project.projectId(), "most", Annotations.of(boxes.subList(1, 5001))))
                        .succeeded())
                .isEqualTo(5000);
    }

    @Test
    void malformedLinesAreRefusedBeforeAnythingIsSent() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        int before = this.emulator.requests().all().size();
        Map<String, Object> noRow = Map.of("name", "digit", "answer", Map.of("name", "1"));
        List<Object> lines = List.of(
                project.answer(0, "1"), "{nonsense", noRow, Map.of("dataRow", Map.of("id", "x"), "name", "digit"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(imports().labels(project.projectId(), "bad", Annotations.of(lines))))
                .withMessageContaining("Nothing was imported")
                .withMessageContaining("line 2 is not a JSON object")
                .withMessageContaining("line 3 'dataRow' must have exactly one")
                .withMessageContaining("line 4 has no value");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void anUnreadableFileIsNamedAndAnEmptyOneRefused() {
        Path absent = this.directory.resolve("absent.ndjson");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(imports().labels("p", "n", Annotations.file(absent))))
                .withMessageContaining("absent.ndjson");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(imports().labels("p", "n", Annotations.file(file("\n\n")))))
                .withMessageContaining("no annotation");
    }

    @Test
    void anUnknownProjectAndAUsedNameAreErrorsOfTheirOwn() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        Annotations lines = Annotations.of(List.of(project.answer(0, "1")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(imports().labels("cm0", "n", lines)));
        this.style.run(imports().labels(project.projectId(), "twice", lines));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.style.run(imports().labels(project.projectId(), "twice", lines)))
                .withMessageContaining("twice");
    }

    /** A reference that was stored is enough to wait for the import elsewhere. */
    @Test
    void anImportIsResumedByItsReference() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        TaskHandle<ImportResult> started = this.style.run(imports()
                .labels(project.projectId(), "later", Annotations.of(List.of(project.answer(0, "1"))))
                .start());

        TaskRef stored = new TaskRef(
                started.ref().kind(), started.ref().id(), started.ref().parent());

        assertThat(imports().resume(stored).await().succeeded()).isEqualTo(1);
        assertThat(this.style.run(imports().get(stored)).name()).isEqualTo("later");
        assertThat(this.style.run(imports().getCreator(stored)))
                .isEqualTo(this.style.run(this.client.users().me()));
    }

    private List<ExportedDataRow> exported(LabeledProject project) {
        Export export = this.style.run(
                this.client.exports().ofProject(project.projectId(), ExportFilters.NONE, ExportParams.of()));
        return this.style.read(this.client.exports().rows(export));
    }

    private Path file(String text) {
        try {
            return Files.writeString(this.directory.resolve("lines.ndjson"), text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private String uploaded(byte[] content) {
        return this.style
                .run(this.client.files().upload(Content.of(content), "lines.ndjson", "application/x-ndjson", true))
                .url();
    }
}
