package io.github.labelboxspring.sample.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.NewItem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @Test
    void allColumnsAreRead() {
        assertThat(items("url,name,digit\nhttps://example.org/1.png,one,1\nhttps://example.org/2.png,two,\n"))
                .containsExactly(
                        new NewItem("one", "https://example.org/1.png", 1),
                        new NewItem("two", "https://example.org/2.png", null));
    }

    @Test
    void picturesWithoutNameAreCounted() {
        assertThat(items("url\nhttps://example.org/1.png\n\nhttps://example.org/2.png"))
                .containsExactly(
                        new NewItem("picture-0001", "https://example.org/1.png", null),
                        new NewItem("picture-0002", "https://example.org/2.png", null));
    }

    @Test
    void columnsHaveAnyOrderAndAnyCase() {
        assertThat(items("Digit, URL\n7, https://example.org/7.png"))
                .containsExactly(new NewItem("picture-0001", "https://example.org/7.png", 7));
    }

    @Test
    void aByteOrderMarkQuotesAndWindowsLineEndsAreRead() {
        assertThat(items("\ufeff\"url\",\"name\"\r\n\"https://example.org/a,b.png\",\"the \"\"first\"\"\"\r\n"
                        + " \"https://example.org/2.png\" ,ключ\r\n"))
                .containsExactly(
                        new NewItem("the \"first\"", "https://example.org/a,b.png", null),
                        new NewItem("ключ", "https://example.org/2.png", null));
    }

    @Test
    void allProblemsAreReportedAtOnceWithTheirLines() {
        assertThat(problems("""
                        url,name,digit
                        https://example.org/1.png,one,10
                        ftp://example.org/2.png,two,2

                        https://example.org/3.png,one,3
                        https://user:secret@example.org/4.png,four,x
                        https://example.org/5.png,five
                        ,six,6
                        "https://example.org/7.png","sev
                        en",7
                        https://example.org/8 8.png,eight,8
                        """))
                .containsExactly(
                        "Line 2: The digit must be from 0 to 9, or empty, not '10'",
                        "Line 3: The URL must begin with http:// or https://",
                        "Line 5: The name 'one' is that of line 2 already",
                        "Line 6: The URL must not contain a user name or password",
                        "Line 6: The digit must be from 0 to 9, or empty, not 'x'",
                        "Line 7: There are 2 values for 3 columns; a value with a comma must be in quotes",
                        "Line 8: There is no URL",
                        "Line 9: The name 'sev en' contains line breaks or other control characters",
                        "Line 11: The URL is not valid: Illegal character in path");
    }

    @Test
    void aProblemDoesNotRepeatASecret() {
        assertThat(problems("url\nhttps://user:secret@example.org/?sig=abc"))
                .noneSatisfy(problem -> assertThat(problem).containsAnyOf("secret", "abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///1.png",
                "http://0x7f.1/",
                "http://127.1/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//example.org/1.png",
                "picture.png",
                "http://example.org:port/",
                "http://[::1"
            })
    void whatIsNoWebAddressIsRefused(String url) {
        assertThat(problems("url\n" + url)).singleElement().asString().startsWith("Line 2: The URL ");
    }

    @Test
    void valuesThatAreTooLongAreRefused() {
        assertThat(problems("url,name\nhttps://example.org/" + "x".repeat(2_000) + "," + "n".repeat(151)))
                .containsExactly(
                        "Line 2: The URL is longer than 2000 characters",
                        "Line 2: The name '" + "n".repeat(50) + "…' is longer than 150 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name,digit|Line 1: There is no column url; the first line must name the columns: url,name,digit
                    https://example.org/1.png|Line 1: There is no column url; the first line must name the columns: url,name,digit
                    url;name|Line 1: The columns must be separated by commas
                    url,label|Line 1: There is no column 'label'; the columns are url, name and digit
                    url,name,url|Line 1: The column 'url' is there twice
                    """)
    void aWrongHeaderIsExplained(String header, String problem) {
        assertThat(problems(header + "\nhttps://example.org/1.png,one,1")).containsExactly(problem);
    }

    @Test
    void anEmptyFileIsExplained() {
        assertThat(problems(""))
                .containsExactly("Line 1: The file is empty; its first line must name the columns: url,name,digit");
        assertThat(problems("\nurl\n"))
                .containsExactly("Line 1: The first line is empty; it must name the columns: url,name,digit");
        assertThat(problems("url,name\n\n")).containsExactly("Line 2: The file lists no pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void anotherEncodingIsRefused(String charset) {
        byte[] file = "url,name\nhttps://example.org/1.png,plain\nhttps://example.org/2.png,é\n"
                .getBytes(Charset.forName(charset));
        assertThatExceptionOfType(InvalidCsvException.class)
                .isThrownBy(() -> CsvFile.items(file))
                .satisfies(ex -> assertThat(ex.problems())
                        .containsExactly("Line " + (charset.equals("UTF-16") ? 1 : 3)
                                + ": The file is not in UTF-8; save it as \"CSV UTF-8\""));
    }

    @Test
    void aCharacterThatIsCutOffIsNotUtf8() {
        byte[] file = "url\né".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(InvalidCsvException.class)
                .isThrownBy(() -> CsvFile.items(Arrays.copyOf(file, file.length - 1)))
                .withMessageContaining("Line 2: The file is not in UTF-8");
    }

    @Test
    void aQuoteThatIsNotClosedEndsTheFile() {
        assertThat(problems("url,digit\nhttps://example.org/1.png,x\n\"https://example.org/2.png,2\nmore,3\n"))
                .containsExactly(
                        "Line 2: The digit must be from 0 to 9, or empty, not 'x'",
                        "Line 3: A quoted value is not closed, or is followed by something else than a comma; the rest"
                                + " is not read");
    }

    @Test
    void moreRowsThanACampaignCanHaveAreRefused() {
        String rows = IntStream.range(0, NewCampaign.MAX_ITEMS + 1)
                .mapToObj(row -> "https://example.org/" + row)
                .collect(Collectors.joining("\n"));
        assertThat(problems("url\n" + rows)).containsExactly("Line 10002: The file lists more than 10000 pictures");
        assertThat(items("url\n" + rows.substring(0, rows.lastIndexOf('\n')))).hasSize(10_000);
    }

    @Test
    void problemsOfALongFileAreCounted() {
        assertThat(problems("url\n" + "picture\n".repeat(60)))
                .hasSize(51)
                .last()
                .isEqualTo("… and 10 more problems");
    }

    private static List<NewItem> items(String file) {
        return CsvFile.items(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String file) {
        try {
            List<NewItem> items = items(file);
            throw new AssertionError("The file is not refused: " + items);
        } catch (InvalidCsvException ex) {
            return ex.problems();
        }
    }
}
