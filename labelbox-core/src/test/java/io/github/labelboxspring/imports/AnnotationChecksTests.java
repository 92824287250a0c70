package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sees in annotations before they are sent. */
class AnnotationChecksTests {

    private static final Json JSON = Json.lenient();

    private static final String ROW = "\"dataRow\":{\"globalKey\":\"k\"}";

    private static final String GOOD = "{" + ROW + ",\"name\":\"ink\",\"answer\":\"yes\"}";

    private static long check(String ndjson) {
        return check(ndjson, StandardCharsets.UTF_8);
    }

    private static long check(String ndjson, Charset charset) {
        return AnnotationChecks.check(Content.of(ndjson.getBytes(charset)), JSON, Integer.MAX_VALUE);
    }

    private static String line(String fields) {
        return "{" + ROW + ",\"name\":\"ink\"," + fields + "}";
    }

    private static void refused(String ndjson, String... reasons) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(ndjson))
                .withMessageStartingWith("Nothing was imported")
                .withMessageContainingAll(reasons);
    }

    @Test
    void linesKeepTheirNumbersWhateverEndsThem() {
        assertThat(check("\n  \t\r\n" + GOOD + "\r\n\r\n \t" + GOOD + " \n\n" + GOOD))
                .isEqualTo(3);
        refused("\n \r\n" + GOOD + "\r\n\n{\r\n" + GOOD + "\n[]", "line 5 is not a JSON object", "; line 7 is not");
    }

    /** The platform would not end a line there. */
    @Test
    void aCarriageReturnAloneEndsNoLine() {
        refused(GOOD + "\r" + GOOD + "\n" + GOOD + GOOD, "line 1 has more than one JSON value", "line 2 has more than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "1", "null", "{", "{\"a\":1", "{\"a\":tru}", "{'a':1}", "nonsense", "}", "{\"a\":NaN}"})
    void aLineIsOneObject(String line) {
        refused(GOOD + "\n" + line + "\n" + GOOD, "invalid: line 2 is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void anythingButUtf8IsRefused(String charset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(line("\"answer\":\"dé\""), Charset.forName(charset)))
                .withMessageContaining("line 1 is not a JSON object");
    }

    @Test
    void aByteOrderMarkIsNamed() {
        refused("\uFEFF" + GOOD, "line 1 starts with a byte order mark");
    }

    @Test
    void fieldsAreNamedInEveryLine() {
        refused("{" + ROW + ",\"answer\":\"a\"}", "line 1 has no feature");
        refused("{" + ROW + ",\"name\":\" \",\"schemaId\":null,\"answer\":\"a\"}", "line 1 has no feature");
        refused(line("\"answer\":null"), "line 1 has no value: one of answer, answers, bbox");
        refused(line("\"other\":{\"bbox\":[1]}"), "line 1 has no value");
        refused("{\"name\":\"ink\",\"answer\":\"a\"}", "line 1 'dataRow' must have exactly one of");
        refused("{\"dataRow\":null,\"name\":\"ink\",\"answer\":\"a\"}", "line 1 'dataRow' must have exactly one of");
        refused("{\"dataRow\":{\"id\":\"a\",\"globalKey\":\"b\"},\"name\":\"ink\",\"answer\":\"a\"}", "exactly one of");
        refused("{\"dataRow\":{\"id\":[7],\"globalKey\":{}},\"name\":\"ink\",\"answer\":\"a\"}", "exactly one of");
        refused(line("\"uuid\":7,\"answer\":\"a\""), "line 1 'uuid' must be a string");
        refused(line("\"uuid\":\" \",\"answer\":\"a\""), "line 1 'uuid' must be a string");
        assertThat(check(line("\"uuid\":null,\"confidence\":null,\"answer\":[]")))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-0.1", "1.00001", "\"0.5\"", "true", "[0.5]", "{}"})
    void aConfidenceIsFromZeroToOne(String confidence) {
        refused(
                line("\"answer\":\"a\",\"confidence\":" + confidence),
                "line 1 'confidence' must be a number from 0 to 1");
    }

    @Test
    void shapesAreLookedInto() {
        assertThat(check(line("\"bbox\":{\"top\":1,\"left\":2.5,\"height\":-3,\"width\":1e2,\"more\":{\"x\":[]}}")))
                .isOne();
        assertThat(check(line("\"line\":[{\"x\":1,\"y\":1},{\"x\":1,\"y\":1,\"z\":\"\"}]")))
                .isOne();
        refused(line("\"bbox\":{\"top\":1,\"left\":2,\"height\":\"3\"}"), "line 1 'bbox.height' must be a number");
        refused(line("\"bbox\":[1,2,3,4]"), "line 1 'bbox.top' must be a number");
        refused(line("\"point\":{\"x\":1}"), "line 1 'point.y' must be a number");
        refused(line("\"line\":[{\"x\":1,\"y\":1}]"), "line 1 'line' must be a list of at least 2 points");
        refused(line("\"polygon\":{}"), "line 1 'polygon' must be a list of at least 3 points");
        refused(
                line("\"polygon\":[{\"x\":1,\"y\":1},7,{\"x\":1},{\"x\":1,\"y\":1}]"),
                "line 1 'polygon[1].x' must be a number");
    }

    /** X32 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.7",
                "-5",
                "[1,2,3,4]",
                "{\"0.1\":0.5,\"1.0\":7}",
                "{\"0.1\":[4,1,0,2],\"0.9\":[1,0,0,5]}",
            })
    void metricsNeedNoFeature(String value) {
        assertThat(check("{" + ROW + ",\"metricName\":\"iou\",\"metricValue\":" + value + "}"))
                .isOne();
    }

    /** X32 */
    @ParameterizedTest
    @ValueSource(strings = {"\"0.7\"", "true", "[1,2,3]", "[1,2,3,4,5]", "[1,2,3,[4]]", "{}", "{\"0.1\":\"a\"}", "[]"})
    void valuesOfMetricsAreNumbers(String value) {
        refused("{" + ROW + ",\"metricValue\":" + value + "}", "line 1 'metricValue' must be a number, a list of 4");
    }

    @Test
    void uuidsStandOnce() {
        String one = line("\"uuid\":\"u1\",\"answer\":\"a\"");
        String two = line("\"uuid\":\"u2\",\"answer\":\"a\"");
        assertThat(check(one + "\n" + two)).isEqualTo(2);
        refused(
                two + "\n\n" + one + "\n{\n" + one + "\n" + one,
                "line 4 is not a JSON object",
                "line 5 'uuid' u1 is already used in line 3",
                "line 6 'uuid' u1 is already used in line 3");
    }

    /** What the filter suspects is compared: two uuids that are not the same never count as repeated. */
    @Test
    void manyDifferentUuidsAreNoRepeats() {
        String many = IntStream.range(0, 50_000)
                .mapToObj(number -> line("\"uuid\":\"" + number + "\",\"answer\":\"a\"")
                        .replace("\"k\"", "\"k" + number % 100 + "\""))
                .collect(Collectors.joining("\n"));
        assertThatCode(() -> assertThat(check(many)).isEqualTo(50_000)).doesNotThrowAnyException();
        refused(
                many + "\n" + line("\"uuid\":\"49999\",\"answer\":\"a\""),
                "invalid: line 50001 'uuid' 49999 is already used in line 50000");
    }

    @Test
    void aFeatureIsCountedForEachDataRow() {
        String most = Stream.generate(() -> GOOD)
                .limit(ImportOperations.MAX_ANNOTATIONS_PER_FEATURE)
                .collect(Collectors.joining("\n"));
        String others = GOOD.replace("\"k\"", "\"l\"") + "\n" + GOOD.replace("ink", "paper") + "\n"
                + GOOD.replace("globalKey", "id") + "\n";
        assertThat(check(others + most)).isEqualTo(ImportOperations.MAX_ANNOTATIONS_PER_FEATURE + 3L);
        refused(
                others + most + "\n\n" + GOOD + "\n" + GOOD,
                "invalid: line 5005 is annotation 5001 of 'ink' on the data row of globalKey k, but an import can have");
    }

    @Test
    void tenProblemsAreShownAndTheRestCounted() {
        refused(
                Stream.generate(() -> "{}\n").limit(5).collect(Collectors.joining()),
                "line 4 'dataRow'",
                "; and 5 more");
    }

    @Test
    void aLineMayBeVeryLong() {
        String mask = "x".repeat(3_000_000);
        assertThat(check(line("\"mask\":{\"png\":\"" + mask + "\"}") + "\n" + GOOD))
                .isEqualTo(2);
        refused(line("\"uuid\":\"" + mask + "\",\"answer\":\"a\"") + "\n{}", "line 1 is not", "line 2 has no");
    }
}
