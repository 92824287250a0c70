package io.github.labelboxspring.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the page, and reads from it which rows were green. */
final class CoveragePage {

    private static final Pattern GREEN = Pattern.compile("^\\| 🟢 \\| `([^`]+)`", Pattern.MULTILINE);

    private static final String HEAD = """
            # What of the official SDK is here

            Written by `CoverageTests` from the annotations of our operations (`@PythonSdk`), the checks that drive the
            unmodified official SDK 7.17.0 against the emulator (`scripts/check-sdk`) and its recorded requests that ours
            are held to. Search a Python name here, or in the Javadoc.

            - 🟢 there in Java, served by the emulator, and verified; a row that was green cannot go back
            - 🟠 there in Java, not all of the rest
            - 🔴 not there yet

            *Emulator* names the file of checks in which the SDK itself drives the member, or our own test where the SDK
            cannot. Annotation classes of the SDK (`labelbox.data`) and the parts of workflows are not listed yet.

            """;

    private static final String COLUMNS = "| | SDK | Java | emulator | how verified |\n|---|---|---|---|---|\n";

    private final List<Row> rows;

    private final Map<String, Otherwise> otherwise;

    CoveragePage(List<Row> rows, Map<String, Otherwise> otherwise) {
        this.rows = rows;
        this.otherwise = new TreeMap<>(otherwise);
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        section(
                page,
                "Methods of `Client` on its reference page",
                row -> row.member().ofClient() && reference(row));
        section(page, "Other members of `Client`", row -> row.member().ofClient() && !reference(row));
        section(page, "Members of other classes", row -> !row.member().ofClient());
        page.append("## Notes\n\n");
        this.otherwise.forEach((name, other) -> page.append("- `")
                .append(name)
                .append("`: ")
                .append(other.why())
                .append('\n'));
        return page.toString();
    }

    private static boolean reference(Row row) {
        return row.member().notes().contains("reference");
    }

    private void section(StringBuilder page, String title, java.util.function.Predicate<Row> chosen) {
        List<Row> listed = this.rows.stream().filter(chosen).toList();
        long green = listed.stream().filter(Row::green).count();
        page.append("## " + title + "\n\n" + green + " of " + listed.size() + " are green.\n\n")
                .append(COLUMNS);
        listed.forEach(row -> page.append(row.line()).append('\n'));
        page.append('\n');
    }

    /** The members whose rows are green in a page. */
    static Set<String> green(@Nullable String page) {
        return page == null
                ? Set.of()
                : GREEN.matcher(page).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
