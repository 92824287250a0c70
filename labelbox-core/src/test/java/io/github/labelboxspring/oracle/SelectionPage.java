package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Renders {@code docs/selection-differences.md}: which fields we ask for that the official SDK does not, and which not. */
final class SelectionPage {

    private static final String HEAD = """
            # Fields that are selected otherwise than by the official SDK

            Written by `OracleTests` from the recorded requests of the official SDK 7.17.0. Operation, arguments and
            variables of ours mean the same as theirs, or stand in `deviations.json` with a reason; which fields of the
            answer are selected may differ, and does where this table says so.

            """;

    private final Map<String, TreeSet<String>> members = new TreeMap<>();

    private int compared;

    void add(RecordedCase recorded, List<SelectionDifference> differences) {
        this.compared++;
        differences.forEach(each -> this.members
                .computeIfAbsent(each.cells(), cells -> new TreeSet<>())
                .add("`" + recorded.sdk() + "`"));
    }

    int compared() {
        return this.compared;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| SDK | not selected by us | also selected by us |\n|---|---|---|\n");
        this.members.entrySet().stream()
                .map(each -> "| " + String.join(", ", each.getValue()) + " | " + each.getKey() + " |\n")
                .sorted()
                .forEach(page::append);
        return page.toString();
    }
}
