package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.internal.operation.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What a file with spoiled lines is read as: its other lines as they are, and the right place of what is reported. */
final class LineExpectations<T> {

    private final Function<Caller, LineStream<T>> open;

    private final SpoiledLines lines;

    LineExpectations(Function<Caller, LineStream<T>> open, SpoiledLines lines) {
        this.open = open;
        this.lines = lines;
    }

    void check() {
        LineStream<T> stream = this.open.apply(this.lines.caller());
        switch (this.lines.way()) {
            case 0 -> this.lines.style().read(stream);
            case 1 -> checkText(this.lines.style().read(stream.text()));
            case 2 -> checkLines(this.lines.style().read(stream.lines().skipUnreadable(this::checkPlace)));
            default -> checkValues(this.lines.style().read(stream.skipUnreadable(this::checkPlace)));
        }
    }

    private void checkText(List<String> read) {
        assertThat(read)
                .isEqualTo(Arrays.stream(this.lines.text().split("\n"))
                        .filter(line -> !line.replaceAll("[ \t\r]", "").isEmpty())
                        .toList());
    }

    private void checkPlace(LineStream.Unreadable unreadable) {
        assertThat(this.lines.line(unreadable.number())).endsWith(unreadable.text());
    }

    private void checkLines(List<LineStream.Line<T>> read) {
        Set<String> wanted = new HashSet<>(this.lines.intact());
        List<LineStream.Line<T>> intact = read.stream()
                .filter(line -> wanted.contains(line.json().strip()))
                .toList();
        assertThat(intact).extracting(line -> line.json().strip()).isEqualTo(this.lines.intact());
        assertThat(intact).extracting(LineStream.Line::value).isEqualTo(expected());
        assertThat(read)
                .allSatisfy(line -> assertThat(this.lines.line(line.number())).isEqualTo(line.json()));
    }

    private void checkValues(List<T> read) {
        List<T> left = new ArrayList<>(expected());
        read.forEach(each -> {
            if (!left.isEmpty() && left.get(0).equals(each)) {
                left.remove(0);
            }
        });
        assertThat(left).isEmpty();
        for (T each : read) {
            if (each instanceof ExportedDataRow row) {
                row.problems().forEach(this::checkPlace);
            }
        }
    }

    private void checkPlace(LineStream.Problem problem) {
        assertThat(values(this.lines.line(problem.line())))
                .anySatisfy(value -> assertThat(value.at(problem.path())).hasToString(problem.json()));
    }

    /** The values that a line begins with: what follows the first one is reported by itself. */
    private static List<JsonNode> values(String line) {
        List<JsonNode> values = new ArrayList<>();
        ObjectReader reader =
                JsonMapper.shared().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // With a parser of its own, the iterator would return the elements of an array.
        try (MappingIterator<JsonNode> all = reader.readValues(reader.createParser(line))) {
            all.forEachRemaining(values::add);
        } catch (JacksonException rest) {
            assertThat(values).as(rest.getMessage()).isNotEmpty();
        }
        return values;
    }

    private List<T> expected() {
        List<T> values = new ArrayList<>();
        for (String line : this.lines.intact()) {
            values.addAll(this.lines
                    .style()
                    .read(this.open.apply(new FileCaller(List.of(line.getBytes(StandardCharsets.UTF_8))))));
        }
        return values;
    }
}
