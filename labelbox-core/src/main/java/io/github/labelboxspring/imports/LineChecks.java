package io.github.labelboxspring.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be told about annotations before they are sent; each problem is named by line and field. */
final class LineChecks {

    private static final Set<String> VALUES = new TreeSet<>(List.of(
            "answer",
            "answers",
            "bbox",
            "line",
            "location",
            "mask",
            "masks",
            "messageEvaluationTask",
            "point",
            "polygon",
            "relationship",
            "segments",
            "textSelections"));

    private static final int SHOWN = 10;

    private final Map<String, Long> lineOfUuid = new HashMap<>();

    private final Map<List<String>, Integer> perFeature = new HashMap<>();

    private final Set<String> rows = new HashSet<>();

    private final List<String> shown = new ArrayList<>();

    private final int maxDataRows;

    private long problems;

    private long lines;

    /** @param maxDataRows how many data rows the lines may name */
    LineChecks(int maxDataRows) {
        this.maxDataRows = maxDataRows;
    }

    void check(long number, @Nullable Map<String, Object> line) {
        this.lines++;
        if (line == null) {
            problem(number, "is no JSON object");
            return;
        }
        checkUuid(number, line.get("uuid"));
        checkConfidence(number, line.get("confidence"));
        String row = dataRow(number, line.get("dataRow"));
        String feature = feature(number, line);
        if (row != null && this.maxDataRows < Integer.MAX_VALUE) {
            this.rows.add(row);
        }
        if (row != null && feature != null) {
            checkNumber(number, row, feature);
        }
        List<String> values =
                VALUES.stream().filter(key -> line.get(key) != null).toList();
        if (values.isEmpty()) {
            problem(number, "has no value: one of " + String.join(", ", VALUES) + " is needed");
        }
        values.forEach(key -> Shapes.problem(key, line.get(key)).ifPresent(what -> problem(number, what)));
    }

    private void checkUuid(long number, @Nullable Object uuid) {
        if (uuid == null) {
            return;
        }
        if (!(uuid instanceof String text) || text.isBlank()) {
            problem(number, "'uuid' must be a text");
            return;
        }
        Long earlier = this.lineOfUuid.putIfAbsent(text, number);
        if (earlier != null) {
            problem(number, "'uuid' " + text + " is that of line " + earlier);
        }
    }

    private void checkConfidence(long number, @Nullable Object value) {
        boolean valid =
                value == null || value instanceof Number given && given.doubleValue() >= 0 && given.doubleValue() <= 1;
        if (!valid) {
            problem(number, "'confidence' must be a number from 0 to 1");
        }
    }

    private @Nullable String dataRow(long number, @Nullable Object value) {
        Map<?, ?> row = value instanceof Map<?, ?> map ? map : Map.of();
        String id = text(row.get("id"));
        String key = text(row.get("globalKey"));
        if ((id == null) == (key == null)) {
            problem(number, "'dataRow' needs exactly one of 'id' and 'globalKey'");
            return null;
        }
        return id == null ? "globalKey " + key : "id " + id;
    }

    private @Nullable String feature(long number, Map<String, Object> line) {
        String name = text(line.get("name"));
        String feature = name == null ? text(line.get("schemaId")) : name;
        if (feature == null && line.get("masks") == null) {
            problem(number, "names no feature: 'name' or 'schemaId' is needed");
        }
        return feature;
    }

    private void checkNumber(long number, String row, String feature) {
        int annotations = this.perFeature.merge(List.of(row, feature), 1, Integer::sum);
        if (annotations == ImportOperations.MAX_ANNOTATIONS_PER_FEATURE + 1) {
            problem(
                    number,
                    "is annotation " + annotations + " of '" + feature + "' on the data row of " + row + ", at most "
                            + ImportOperations.MAX_ANNOTATIONS_PER_FEATURE + " may be in one import");
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    void problem(long number, String what) {
        this.problems++;
        if (this.shown.size() < SHOWN) {
            this.shown.add("line " + number + " " + what);
        }
    }

    /** @throws IllegalArgumentException if there is a problem, nothing to import, or too many data rows */
    void finish() {
        if (this.problems > 0) {
            String more = this.problems > SHOWN ? "; and " + (this.problems - SHOWN) + " more" : "";
            throw new IllegalArgumentException(
                    "Nothing was imported, the annotations need correction: " + String.join("; ", this.shown) + more);
        }
        if (this.lines == 0) {
            throw new IllegalArgumentException("There is no annotation to import");
        }
        if (this.rows.size() > this.maxDataRows) {
            throw new IllegalArgumentException("Nothing was imported: the annotations are about " + this.rows.size()
                    + " data rows, at most " + this.maxDataRows + " can be sent at once; send them in parts");
        }
    }
}
