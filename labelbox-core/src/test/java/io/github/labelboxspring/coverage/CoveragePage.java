package io.github.labelboxspring.coverage;

import io.github.labelboxspring.oracle.BoundCases;
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

            Written by `CoverageTests`. Search a Python name of the official SDK 7.17.0 here, or in the Javadoc.

            Two proofs stand apart. *Requests*: of the requests recorded of the SDK's member, how many cases ours was
            compared with, or that the compiler refuses where the SDK refuses them (`refused-by-the-compiler.json`);
            *equal* are those that differ in nothing, the others differ as `deviations.json` says and why; *listed*
            cannot be compared, for a reason that stands there too. A member that *sends nothing* makes no request in the
            SDK, nor does another for it, so that there is nothing to record. *Emulator*: the checks in which the
            unmodified SDK drives the member against the emulator (`scripts/check-sdk`), or tests of ours where the SDK
            cannot; they say nothing of our requests.

            - 🟢 there in Java, compared with every recorded case, with one at least, and served by the emulator; a row that
              was green cannot go back
            - 🟠 there in Java, not all of the rest
            - 🔴 not there yet
            - ⚪ does nothing on the platform: the corresponding type, or why there is none

            """;

    private static final String COLUMNS = "| | SDK | Java | requests | emulator |\n|---|---|---|---|---|\n";

    private final List<Row> rows;

    private final Map<String, Otherwise> otherwise;

    private final BoundCases cases;

    CoveragePage(List<Row> rows, BoundCases cases, Map<String, Otherwise> otherwise) {
        this.rows = rows;
        this.cases = cases;
        this.otherwise = new TreeMap<>(otherwise);
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        totals(page);
        section(
                page,
                "Methods of `Client` on its reference page",
                row -> row.member().ofClient() && reference(row));
        section(page, "Other members of `Client`", row -> row.member().ofClient() && !reference(row));
        section(
                page,
                "Members of other classes",
                row -> !row.member().ofClient() && !row.member().isHelper());
        section(page, "Types, constants and machinery", row -> row.member().isHelper());
        page.append("## Notes\n\n");
        this.otherwise.forEach((name, other) -> page.append("- `")
                .append(name)
                .append("`: ")
                .append(other.why())
                .append('\n'));
        return page.toString();
    }

    private void totals(StringBuilder page) {
        page.append("Recorded cases: ")
                .append(this.cases.recorded())
                .append("; compared: ")
                .append(this.cases.bound())
                .append(", of these equal: ")
                .append(this.cases.equal())
                .append("; listed: ")
                .append(this.cases.listed())
                .append("; open: ")
                .append(this.cases.recorded() - this.cases.bound() - this.cases.listed())
                .append(".\n\nMembers: ")
                .append(this.rows.size());
        for (Row.Mark mark : Row.Mark.values()) {
            page.append(", ").append(mark.sign).append(' ').append(count(this.rows, mark));
        }
        page.append(".\n\n");
    }

    private static long count(List<Row> rows, Row.Mark mark) {
        return rows.stream().filter(row -> row.mark() == mark).count();
    }

    private static boolean reference(Row row) {
        return row.member().notes().contains("reference");
    }

    private void section(StringBuilder page, String title, java.util.function.Predicate<Row> chosen) {
        List<Row> listed = this.rows.stream().filter(chosen).toList();
        page.append("## " + title + "\n\n" + count(listed, Row.Mark.GREEN) + " of " + listed.size() + " are green.\n\n")
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
