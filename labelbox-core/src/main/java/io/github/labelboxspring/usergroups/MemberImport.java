package io.github.labelboxspring.usergroups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing a list of addresses into a user group.
 *
 * @param count the number of addresses that the platform read
 * @param addedCount the number of addresses that it added
 * @param lines the result for each address, in the platform's order
 */
public record MemberImport(int count, int addedCount, List<Line> lines) {

    public MemberImport {
        lines = List.copyOf(lines);
    }

    /** Return the addresses that were not added, with the platform's reason. */
    public List<Line> refused() {
        return this.lines.stream().filter(line -> !line.added()).toList();
    }

    /**
     * The result for one address.
     *
     * @param email the address
     * @param result {@code Added} or {@code Not added}
     * @param error why the address was not added; null if it was
     */
    public record Line(
            String email, String result, @Nullable String error) {

        public boolean added() {
            return this.result.equalsIgnoreCase("Added");
        }
    }

    /** Parse the report, which has the columns Email, Result and Error in any order. */
    static MemberImport of(Report report) {
        List<List<String>> rows = Csv.rows(report.csvReport());
        List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
        return new MemberImport(
                report.count(),
                report.addedCount(),
                rows.stream()
                        .skip(1)
                        .map(row -> new Line(
                                cell(head, row, "Email"),
                                cell(head, row, "Result"),
                                cell(head, row, "Error").isEmpty() ? null : cell(head, row, "Error")))
                        .toList());
    }

    private static String cell(List<String> head, List<String> row, String column) {
        int at = head.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    record Report(String csvReport, int addedCount, int count) {}
}
