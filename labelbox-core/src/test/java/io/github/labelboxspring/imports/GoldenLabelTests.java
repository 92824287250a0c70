package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** O8: typed labels become the lines that the official SDK makes of its own. */
class GoldenLabelTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/ndjson.jsonl");

    /** Cases that come out otherwise, with the reason. */
    private static final Path OTHERWISE = Path.of("src/test/resources/golden/labels-otherwise.json");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static List<JsonNode> cases() throws IOException {
        return Files.readAllLines(GOLDEN).stream().map(JSON::readTree).toList();
    }

    private static Map<String, Otherwise> otherwise() throws IOException {
        return JSON.readValue(Files.readString(OTHERWISE), new TypeReference<>() {});
    }

    /**
     * What comes out where the SDK's lines do not.
     *
     * @param why the reason
     * @param refused part of the message; null if it is not refused
     * @param lines what is sent; null if it is refused
     */
    private record Otherwise(
            String why, @Nullable String refused, @Nullable ArrayNode lines) {}

    @TestFactory
    Stream<DynamicTest> isTheSame() throws IOException {
        Map<String, Otherwise> otherwise = otherwise();
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.get("case").asString(), () -> {
                    Otherwise listed = otherwise.get(each.get("case").asString());
                    String difference = difference(each, each.has("raises"), (ArrayNode) each.get("ndjson"));
                    if (listed == null) {
                        assertThat(difference).isEmpty();
                    } else {
                        assertThat(difference).as("listed, but the same").isNotEmpty();
                        assertThat(difference(each, listed.refused != null, listed.lines))
                                .isEmpty();
                        assertThat(difference).contains(listed.refused == null ? "" : listed.refused);
                    }
                }));
    }

    @Test
    void whatIsListedIsThere() throws IOException {
        assertThat(cases().stream().map(each -> each.get("case").asString()).toList())
                .containsAll(otherwise().keySet());
    }

    /** Empty if it is refused and shall be, or becomes these lines. */
    private static String difference(JsonNode golden, boolean refusal, @Nullable ArrayNode lines) {
        List<JsonNode> ours;
        try {
            ours = GoldenLabels.of(golden.get("input")).stream()
                    .flatMap(label -> LabelLines.of(label).stream())
                    .<JsonNode>map(JSON::valueToTree)
                    .toList();
        } catch (IllegalArgumentException refused) {
            return refusal ? "" : "we refuse it: " + refused.getMessage();
        }
        if (refusal || lines == null) {
            return "we send it: " + ours;
        }
        Map<String, String> uuids = new HashMap<>();
        List<Object> mine = ours.stream().map(each -> plain(each, uuids)).toList();
        List<Object> theirs =
                lines.valueStream().map(each -> plain(each, uuids)).toList();
        return mine.equals(theirs) ? "" : "ours\n" + mine + "\ntheirs\n" + theirs;
    }

    /** Numbers as doubles, images as pixels, drawn UUIDs all the same. */
    private static Object plain(JsonNode node, Map<String, String> uuids) {
        if (node instanceof ObjectNode object) {
            Map<String, Object> fields = new TreeMap<>();
            object.forEachEntry((name, value) -> fields.put(
                    name, name.equals("png") ? GoldenPixels.samples(value.asString()) : plain(value, uuids)));
            return fields;
        } else if (node instanceof ArrayNode array) {
            return array.valueStream().map(each -> plain(each, uuids)).toList();
        } else if (node.isNumber()) {
            return node.asDouble();
        }
        String text = node.toString();
        boolean drawn = text.matches("\"<uuid(:\\d+)?>\"|\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}\"");
        return drawn ? "uuid" : text;
    }

    @Test
    void aRelationshipNamesTheObjectsOfItsLabel() throws IOException {
        JsonNode golden = cases().stream()
                .filter(each -> each.get("case").asString().equals("relationship/random uuids tie the lines"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> lines = GoldenLabels.of(golden.get("input")).stream()
                .flatMap(label -> LabelLines.of(label).stream())
                .<JsonNode>map(JSON::valueToTree)
                .toList();
        JsonNode relationship = lines.get(0).path("relationship");

        assertThat(lines.stream().skip(1).map(each -> each.path("uuid").asString()))
                .contains(
                        relationship.path("source").asString(),
                        relationship.path("target").asString());
    }

    @Test
    void aNumberThatJsonCannotSayIsRefused() throws IOException {
        assertThat(cases().stream().filter(each -> each.get("input").toString().contains("$float")))
                .hasSizeGreaterThan(1)
                .allSatisfy(each ->
                        assertThatIllegalArgumentException().isThrownBy(() -> GoldenLabels.of(each.get("input"))));
    }
}
