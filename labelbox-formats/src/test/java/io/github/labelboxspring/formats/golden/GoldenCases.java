package io.github.labelboxspring.formats.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of the official SDK with what came of them, and a list of those that come out otherwise, with the reasons. */
public final class GoldenCases {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final double TOLERANCE = 1e-9;

    private static final long SEED = Long.getLong("cases.seed", System.nanoTime());

    private final List<JsonNode> cases;

    private final Map<String, String> otherwise;

    private GoldenCases(List<JsonNode> cases, Map<String, String> otherwise) {
        this.cases = cases;
        this.otherwise = otherwise;
    }

    /** Read {@code name.jsonl} and {@code name-otherwise.json}. */
    public static GoldenCases of(String name) {
        try {
            return new GoldenCases(
                    Files.readAllLines(FOLDER.resolve(name + ".jsonl")).stream()
                            .map(JSON::readTree)
                            .toList(),
                    JSON.readValue(
                            Files.readString(FOLDER.resolve(name + "-otherwise.json")), new TypeReference<>() {}));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Random cases, of which Python computes what comes of them. */
    public static GoldenCases random(String kind, int count) {
        return new GoldenCases(PythonScript.lines(kind, SEED, count), Map.of());
    }

    /**
     * A test for each case.
     *
     * @param ours makes a result of a case, or refuses it by an {@link IllegalArgumentException}
     */
    public Stream<DynamicTest> tests(Function<JsonNode, @Nullable Object> ours) {
        return this.cases.stream()
                .map(each -> DynamicTest.dynamicTest(name(each), () -> {
                    String difference = difference(each, ours);
                    if (this.otherwise.containsKey(name(each))) {
                        assertThat(difference).as("listed, but the same").isNotEmpty();
                    } else {
                        assertThat(difference).as("seed %d", SEED).isEmpty();
                    }
                }));
    }

    /** What is listed must be there. */
    public void assertListIsCurrent() {
        assertThat(this.cases.stream().map(GoldenCases::name).toList())
                .doesNotHaveDuplicates()
                .containsAll(this.otherwise.keySet());
    }

    private static String name(JsonNode golden) {
        return golden.get("case").asString();
    }

    private static String difference(JsonNode golden, Function<JsonNode, @Nullable Object> ours) {
        JsonNode mine;
        try {
            mine = JSON.valueToTree(ours.apply(golden));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).hasSizeGreaterThan(20);
            return golden.has("raises") ? "" : "we refuse it: " + refused.getMessage();
        }
        if (golden.has("raises")) {
            return "we take it: " + mine;
        }
        JsonNode theirs = golden.get("result");
        return same(mine, theirs) ? "" : "ours " + mine + ", theirs " + theirs + ", case " + golden;
    }

    /** Numbers may differ a little, in proportion if they are large; fields that are null may be absent. */
    private static boolean same(JsonNode mine, JsonNode theirs) {
        if (mine.isNumber() && theirs.isNumber()) {
            double size = Math.max(1, Math.abs(theirs.asDouble()));
            return Math.abs(mine.asDouble() - theirs.asDouble()) <= TOLERANCE * size;
        } else if (theirs.has("$float")) {
            return mine.asString().equals(theirs.get("$float").asString());
        } else if (mine.isArray() && theirs.isArray()) {
            return mine.size() == theirs.size()
                    && IntStream.range(0, mine.size()).allMatch(at -> same(mine.get(at), theirs.get(at)));
        } else if (mine.isObject() && theirs.isObject()) {
            Map<String, JsonNode> left = fields(mine);
            Map<String, JsonNode> right = fields(theirs);
            return left.keySet().equals(right.keySet())
                    && left.keySet().stream().allMatch(field -> same(left.get(field), right.get(field)));
        }
        return Objects.equals(mine, theirs);
    }

    /** A rectangle may be given by any two opposite corners. */
    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        if (object.path("kind").asString("").equals("rectangle")) {
            for (int axis = 0; axis < 2; axis++) {
                double start = object.get("start").get(axis).asDouble();
                double end = object.get("end").get(axis).asDouble();
                fields.put("least " + axis, JSON.valueToTree(Math.min(start, end)));
                fields.put("greatest " + axis, JSON.valueToTree(Math.max(start, end)));
            }
            fields.remove("start");
            fields.remove("end");
        }
        return fields;
    }
}
