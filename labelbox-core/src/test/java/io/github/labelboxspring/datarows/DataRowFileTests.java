package io.github.labelboxspring.datarows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.RowFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Data rows that are made of files on disk. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class DataRowFileTests extends EmulatorTest {

    private static final String UPLOAD = "uploadFile";

    @TempDir
    private Path folder;

    private String dataset = "";

    @BeforeEach
    void makeDataset() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("Files")).execute().id();
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(this.folder.resolve(name), "This is " + name);
    }

    private List<NewDataRow> files(int count) throws IOException {
        List<NewDataRow> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(NewDataRow.ofFile(file("text " + number + ".txt")));
        }
        return rows;
    }

    private DataRowsResult create(List<NewDataRow> rows) {
        return this.style.run(this.client.dataRows().create(this.dataset, rows));
    }

    private String content(String id) throws IOException {
        String url =
                String.valueOf(this.style.run(this.client.dataRows().get(id)).rowData());
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void filesAreUploadedAndBecomeRows() throws IOException {
        List<NewDataRow> rows = new ArrayList<>(files(12));
        rows.add(5, NewDataRow.ofText("A text"));
        DataRowsResult result = create(rows);
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows())
                .extracting(ImportedDataRow::index)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(result.rows().get(0).externalId())
                .isEqualTo(this.folder.resolve("text 0.txt").toString());
        assertThat(content(result.rows().get(0).id())).isEqualTo("This is text 0.txt");
        assertThat(content(result.rows().get(12).id())).isEqualTo("This is text 11.txt");
    }

    /** X28: the media type follows from the file's name, whatever that is. */
    @ParameterizedTest
    @CsvSource({
        "photo.heic,image/heic",
        "scan #7.avif,image/avif",
        "IMG.JPG,image/jpeg",
        "no ending,application/octet-stream"
    })
    void theMediaTypeOfAFileIsSent(String name, String type) throws IOException {
        DataRowsResult result = create(List.of(NewDataRow.ofFile(file(name))));
        DataRow row =
                this.style.run(this.client.dataRows().get(result.rows().get(0).id()));
        assertThat(URI.create(String.valueOf(row.rowData()))
                        .toURL()
                        .openConnection()
                        .getContentType())
                .isEqualTo(type);
    }

    /** The file and the row are named, and nothing is sent. */
    @Test
    void aFileThatCannotBeReadIsNamedWithItsRow() throws IOException {
        List<NewDataRow> rows = new ArrayList<>(files(2));
        Path absent = this.folder.resolve("absent.png");
        rows.add(NewDataRow.ofFile(absent));
        int before = this.emulator.requests().count(UPLOAD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(rows))
                .withMessageContaining("Item 2")
                .withMessageContaining(absent.toString());
        assertThat(this.emulator.requests().count(UPLOAD)).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(List.of(NewDataRow.ofFile(this.folder))))
                .withMessageContaining(this.folder.toString());
    }

    /** (R11): a file that does not arrive costs its row only, and is sent again by one call. */
    @Test
    void aFileThatIsLostCostsItsRowOnly() throws IOException {
        this.emulator.faults().on(UPLOAD).times(2).answer(400, Map.of(), "no");
        List<NewDataRow> rows = files(8);
        DataRowsResult result = create(rows);
        assertThat(result.rows()).hasSize(6);
        assertThat(result.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure.kind()).isEqualTo(RowFailure.Kind.NOT_UPLOADED);
            assertThat(failure.reason()).contains("could not be uploaded");
        });
        assertThat(create(result.resendable(rows)).rows()).hasSize(2);
    }

    @Test
    void aRowGetsAFileInPlaceOfItsContent() throws IOException {
        String id = create(List.of(NewDataRow.ofText("A text"))).rows().get(0).id();
        this.style.run(this.client.dataRows().update(id, DataRowUpdate.ofRowData(RowData.file(file("one.txt")))));
        assertThat(content(id)).isEqualTo("This is one.txt");
        DataRowsResult result = this.style.run(this.client
                .dataRows()
                .upsert(
                        this.dataset,
                        List.of(DataRowChange.update(
                                DataRowKey.id(id), DataRowUpdate.ofRowData(RowData.file(file("two.txt")))))));
        assertThat(result.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.index()).isZero());
        assertThat(content(id)).isEqualTo("This is two.txt");
    }
}
