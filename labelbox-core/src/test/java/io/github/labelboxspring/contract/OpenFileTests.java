package io.github.labelboxspring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.OpenFiles;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.DataRowUpdate;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.imports.Annotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** X26: whatever becomes of a call that reads a file, it leaves no file open. A parameter for a file needs a row here. */
@Once("answers are late, wrong and missing in any run")
@ParameterizedClass
@EnumSource(CallStyle.class)
class OpenFileTests extends EmulatorTest {

    private static final String UPLOAD = "uploadFile";

    private static final String IMPORT = "createLabelImport";

    private static final String VECTORS = "/adv/adv/v1/embeddings/";

    /** Results have files, too. */
    private static final String OUTCOME = "Outcome.new(Path, UploadedFile, LabelboxException): Path";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private LabeledProject project = new LabeledProject("", "", "", List.of());

    private String dataRow = "";

    /**
     * A use of a file.
     *
     * @param request what carries the file
     */
    private record Row(String request, Function<Path, Call<?>> call) {}

    @BeforeAll
    void describe() {
        this.project = LabeledProject.of(this.client, 1);
        this.dataRow = this.client
                .dataRows()
                .getByGlobalKey(this.project.keys().get(0))
                .execute()
                .id();
        uploads();
        rowsWithFiles();
        imports();
    }

    private void uploads() {
        FileOperations files = this.client.files();
        row("FileOperations.upload(Path): Path", UPLOAD, files::upload);
        row("FileOperations.upload(Collection): Collection", UPLOAD, file -> files.upload(List.of(file, file)));
        row("FileOperations.check(Path): Path", UPLOAD, file -> {
            FileOperations.check(file);
            return files.upload(file);
        });
        row("Content.of(Path): Path", UPLOAD, file -> files.upload(Content.of(file), "a.txt", "text/plain", true));
        row("File.new(Path): Path", UPLOAD, file -> files.upload(new Content.File(file), "a.txt", "text/plain", true));
        row(
                "ProjectOperations.uploadInstructions(String, Path): Path",
                UPLOAD,
                file -> this.client
                        .projects()
                        .uploadInstructions(this.project.projectId(), file)
                        .map(none -> "done"));
    }

    private void rowsWithFiles() {
        row(
                "NewDataRow.ofFile(Path): Path",
                UPLOAD,
                file -> this.client
                        .dataRows()
                        .create(this.project.datasetId(), List.of(NewDataRow.ofFile(file), NewDataRow.ofFile(file))));
        row(
                "RowData.file(Path): Path",
                UPLOAD,
                file -> this.client.dataRows().update(this.dataRow, DataRowUpdate.ofRowData(RowData.file(file))));
    }

    private void imports() {
        row("Annotations.file(Path): Path", IMPORT, file -> label(Annotations.file(file)));
        row("Annotations.uncheckedFile(Path): Path", IMPORT, file -> label(Annotations.uncheckedFile(file)));
        row("OnDisk.new(Path, boolean): Path", IMPORT, file -> label(new Annotations.OnDisk(file, true)));
        String embedding = this.client
                .dataRows()
                .embeddings()
                .create(UUID.randomUUID().toString(), 2)
                .execute()
                .id();
        row(
                "EmbeddingOperations.importVectors(String, Path): Path",
                VECTORS,
                file -> this.client.dataRows().embeddings().importVectors(embedding, file));
    }

    private Call<?> label(Annotations annotations) {
        return this.client
                .imports()
                .labels(this.project.projectId(), UUID.randomUUID().toString(), annotations);
    }

    private void row(String parameter, String request, Function<Path, Call<?>> call) {
        this.rows.put(parameter, new Row(request, call));
    }

    /** A file that suits the request. */
    private Path file(Row row) {
        String line = switch (row.request) {
            case IMPORT ->
                "{\"dataRow\": {\"id\": \"" + this.dataRow + "\"}, \"name\": \"digit\", \"answer\": {\"name\": \"1\"}}";
            case VECTORS -> "{\"id\": \"" + this.dataRow + "\", \"vector\": [0.1, 0.2]}";
            default -> "<p>text</p>";
        };
        try {
            return Files.write(
                    this.folder.resolve(UUID.randomUUID() + ".html"),
                    IntStream.range(0, 2_000).mapToObj(at -> line).toList());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    @Test
    void everyParameterForAFileHasARow() {
        assertThat(PublicParameter.all()
                        .filter(parameter -> parameter.mentions(Path.class))
                        .map(PublicParameter::toString)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(this.rows.keySet().stream(), Stream.of(OUTCOME))
                        .toList());
    }

    @Test
    void anOpenFileIsCounted() throws IOException {
        Path file = Files.createFile(this.folder.resolve(UUID.randomUUID().toString()));
        OpenFiles open = OpenFiles.now();
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in.read()).isNegative();
            assertThat(open.of(file)).isOne();
        }
        assertThat(open.of(file)).isZero();
    }

    private Stream<DynamicTest> leavesNoFileOpen(Outcome outcome) {
        return this.rows.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Row row = each.getValue();
                    Path file = file(row);
                    OpenFiles open = OpenFiles.now();
                    outcome.of(row, row.call.apply(file));
                    this.emulator.faults().clear();
                    assertThat(open.ofInTheEnd(file)).isZero();
                }));
    }

    private interface Outcome {

        void of(Row row, Call<?> call);
    }

    @TestFactory
    Stream<DynamicTest> whenItSucceeds() {
        return leavesNoFileOpen((row, call) -> this.style.run(call.map(String::valueOf)));
    }

    @TestFactory
    Stream<DynamicTest> whenItIsRefused() {
        return leavesNoFileOpen((row, call) -> {
            this.emulator.faults().on(row.request).always().answer(400, Map.of(), "no");
            assertThat(catchThrowable(() -> this.style.run(call.map(String::valueOf))))
                    .isNotNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> whenTheConnectionBreaks() {
        return leavesNoFileOpen((row, call) -> {
            this.emulator.faults().on(row.request).always().cutConnection();
            assertThat(catchThrowable(() -> this.style.run(call.map(String::valueOf))))
                    .isNotNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> whenItIsCancelled() {
        return leavesNoFileOpen((row, call) -> {
            this.emulator.faults().on(row.request).always().delay(Duration.ofSeconds(2));
            Duration limit = Duration.ofMillis(700);
            assertThat(catchThrowable(() -> {
                        if (this.style == CallStyle.BLOCKING) {
                            call.with(options -> options.withDeadline(limit)).execute();
                        } else {
                            call.mono().timeout(limit).block();
                        }
                    }))
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isInstanceOf(LabelboxException.class),
                            failure -> assertThat(failure).hasRootCauseInstanceOf(TimeoutException.class));
        });
    }
}
