package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A5: the content of a data row is typed and checked before a request")
class RowDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/wren.jpg",
                "http://127.0.0.1:8080/file/1?sig=abc",
                "HTTPS://EXAMPLE.ORG/WREN.JPG",
                "gs://bucket/birds/wren 1.jpg",
                "https://bucket.s3.eu-west-1.amazonaws.com/wren.jpg",
                "https://tiles.example.org/{z}/{x}/{y}.png",
                "https://example.org/zaunkönig|1.jpg"
            })
    void urlsAreTakenAsTheyAre(String url) {
        assertThat(NewDataRow.of(url).rowData()).isEqualTo(new RowData.Url(url));
    }

    @Test
    void aUriIsAUrl() {
        assertThat(NewDataRow.of(URI.create("https://example.org/a%20b.png")))
                .isEqualTo(NewDataRow.of("https://example.org/a%20b.png"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of(URI.create("wren.jpg")))
                .withMessageContaining("not an https URL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of(new File("wren.jpg").toURI()))
                .withMessageContaining("use a Path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "s3://bucket/wren.jpg; https://bucket.s3.region.amazonaws.com/key",
                "file:///tmp/wren.jpg; use a Path",
                "C:\\birds\\wren.jpg; ofFile",
                "/tmp/wren.jpg; ofFile",
                "A wren sings.; ofText",
                "42; ofText",
                "ftp://example.org/wren.jpg; not an https URL",
                "data:text/plain,wren; not an https URL",
                "https:///wren.jpg; malformed",
                "https:wren; malformed",
                "'https://example.org/wren.jpg\n'; malformed",
                "' https://example.org/wren.jpg'; not an https URL",
                "' '; not an https URL",
                "''; not an https URL"
            })
    void whatIsNoReadableUrlIsRefused(String text, String advice) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of(text))
                .withMessageContaining(advice);
    }

    /** X27. */
    @Test
    void signaturesAreNotShown() {
        String url = "https://example.org/a.png?sig=secret";
        Attachment attachment = new Attachment(Attachment.Type.IMAGE, url, "beside");
        assertThat(List.of(
                        NewDataRow.of(url).withAttachment(attachment),
                        DataRowUpdate.ofRowData(RowData.url(url)),
                        new DataRow("r", null, null, url, null, null, null, null),
                        new DataRowAttachment("a", "IMAGE", url, null),
                        AttachmentUpdate.ofValue(url)))
                .allSatisfy(value -> assertThat(value.toString())
                        .contains("https://example.org/a.png")
                        .doesNotContain("secret"));
        assertThat(new Attachment(Attachment.Type.RAW_TEXT, "What is it? A wren.", null).toString())
                .contains("A wren.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of("s3://bucket/a.png?sig=secret"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of("x".repeat(10_000)))
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void aTextIsAText() {
        assertThat(NewDataRow.ofText("https is a protocol").rowData())
                .isEqualTo(new RowData.Text("https is a protocol"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewDataRow.ofText(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofText("s3://bucket/wren.jpg"))
                .withMessageContaining("https");
    }

    @Test
    void aFileIsNamedByItsPath() {
        NewDataRow row = NewDataRow.ofFile(Path.of("birds", "wren.jpg"));
        assertThat(row.rowData()).isEqualTo(RowData.file(Path.of("birds", "wren.jpg")));
        assertThat(row.externalId()).isEqualTo(Path.of("birds", "wren.jpg").toString());
    }

    @Test
    void jsonIsCopied() {
        List<Object> messages = new ArrayList<>(List.of("hello", 1, new BigDecimal("0.5"), true));
        Map<String, Object> json = new HashMap<>(Map.of("type", "conversation", "messages", messages));
        json.put("nothing", null);
        NewDataRow row = NewDataRow.ofJson(json);
        NewDataRow same = NewDataRow.ofJson(json);
        messages.add("later");
        json.clear();
        assertThat(row).isEqualTo(same);
        assertThat(row.rowData()).isInstanceOfSatisfying(RowData.Json.class, object -> {
            assertThat(object.json()).hasSize(3);
            assertThat(object.json().get("messages"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSize(4);
        });
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> NewDataRow.ofJson(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofJson(Map.of("messages", List.of(Map.of("file", new File("a.txt"))))))
                .withMessageContaining("java.io.File at messages[0].file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofJson(Map.of("bounds", List.of(1, Double.NaN))))
                .withMessageContaining("NaN at bounds[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofJson(Map.of("a", Map.of(1, 2))))
                .withMessageContaining("java.lang.Integer at a");
        Map<String, Object> cycle = new HashMap<>();
        cycle.put("self", cycle);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofJson(cycle))
                .withMessageContaining("levels");
    }
}
