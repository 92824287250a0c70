package io.github.labelboxspring.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The comparison as Markdown. */
final class Report {

    private static final String BEGIN = "<!-- figures: written by scripts/benchmark -->";

    private static final String END = "<!-- end of figures -->";

    private final Effort effort;

    private final Map<Scenario, Map<Implementation, Cost>> costs = new LinkedHashMap<>();

    Report(Effort effort) {
        this.effort = effort;
    }

    void add(Scenario scenario, Map<Implementation, Cost> cost) {
        this.costs.put(scenario, cost);
    }

    /** @param circumstances when and where it was measured */
    String markdown(String circumstances) {
        List<String> lines = new ArrayList<>(List.of(
                circumstances,
                "",
                "| work | by | wall | fastest – slowest | CPU | allocated | a second | memory |",
                "|---|---|--:|--:|--:|--:|--:|--:|"));
        this.costs.forEach((scenario, cost) ->
                cost.forEach((implementation, each) -> lines.add(row(scenario, implementation, each))));
        lines.addAll(List.of("", "| work | goal | measured | verdict |", "|---|---|--:|---|"));
        this.costs.forEach(
                (scenario, cost) -> scenario.goals().forEach(goal -> lines.add(verdict(scenario, goal, cost))));
        lines.addAll(List.of("", summary()));
        return String.join("\n", lines) + "\n";
    }

    private String title(Scenario scenario) {
        return String.format(
                Locale.ROOT,
                "%s (%,d %ss)",
                scenario.title(),
                this.effort.size(scenario),
                scenario.work().unit());
    }

    private String row(Scenario scenario, Implementation implementation, Cost cost) {
        String title = implementation == Implementation.CLIENT ? title(scenario) : "";
        return "| %s | %s | %s | %s – %s | %s | %s | %s | %s |"
                .formatted(
                        title,
                        implementation.label(),
                        Quantities.time(cost.wallNanos()),
                        Quantities.time(cost.fastestNanos()),
                        Quantities.time(cost.slowestNanos()),
                        Quantities.time(cost.cpuNanos()),
                        Quantities.bytes(cost.allocatedBytes()),
                        Quantities.rate(1e9 / cost.wallNanos()),
                        Quantities.megabytes(cost.megabytes()));
    }

    private static String verdict(Scenario scenario, Goal goal, Map<Implementation, Cost> cost) {
        double measured = goal.measured(cost);
        return "| %s | %s | %s | %s |"
                .formatted(
                        scenario.title(),
                        goal.text(),
                        goal.against() == null ? Quantities.megabytes(measured) : Quantities.ratio(measured),
                        Double.isNaN(measured) ? "not measured" : goal.met(cost) ? "met" : "**missed**");
    }

    private String summary() {
        long goals = this.costs.keySet().stream()
                .mapToLong(scenario -> scenario.goals().size())
                .sum();
        long met = this.costs.entrySet().stream()
                .mapToLong(each -> each.getKey().goals().stream()
                        .filter(goal -> goal.met(each.getValue()))
                        .count())
                .sum();
        return met + " of " + goals + " goals are met.";
    }

    /** A page whose figures are replaced by others. */
    static String replaceFigures(String page, String figures) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page lacks the lines " + BEGIN + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + figures + "\n" + page.substring(end);
    }
}
