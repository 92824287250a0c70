package io.github.labelboxspring.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares this client with the floor and the official SDK, and prints the result as Markdown. A full run also writes
 * it into {@code docs/performance.md}. Options: {@code --quick}, {@code --rounds N}, {@code --only WORK,WORK}.
 *
 * <p>Run by {@code scripts/benchmark}, in the root of the repository; the system property {@code python} names a Python
 * that has the official SDK.
 */
final class Comparison {

    private static final Path DIRECTORY = Path.of("target/benchmark");

    private static final Path SCRIPT = Path.of("benchmarks/src/main/python/worker.py");

    private static final Path PAGE = Path.of("docs/performance.md");

    private Comparison() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = new ArrayList<>(List.of(arguments));
        Effort effort = options.remove("--quick") ? Effort.QUICK : Effort.FULL;
        List<Scenario> scenarios = Scenario.ALL;
        for (int at = 0; at < options.size(); at += 2) {
            String value = options.get(at + 1);
            switch (options.get(at)) {
                case "--rounds" -> effort = effort.withRounds(Integer.parseInt(value));
                case "--only" -> scenarios = only(value);
                default -> throw new IllegalArgumentException("Unknown option " + options.get(at));
            }
        }
        String report = compare(effort, scenarios, System.out);
        System.out.println("\n" + report);
        if (!effort.quick() && scenarios.size() == Scenario.ALL.size()) {
            Files.writeString(PAGE, Report.replaceFigures(Files.readString(PAGE), report));
        }
    }

    private static List<Scenario> only(String options) {
        List<Work> works = Arrays.stream(options.split(",")).map(Work::of).toList();
        return Scenario.ALL.stream()
                .filter(scenario -> works.contains(scenario.work()))
                .toList();
    }

    private static String compare(Effort effort, List<Scenario> scenarios, PrintStream progress) throws IOException {
        Files.createDirectories(DIRECTORY);
        Report report = new Report(effort);
        try (TestBed testBed = new TestBed(DIRECTORY, System.getProperty("python", "python3"), SCRIPT);
                Workers shared = new Workers(testBed, Scenario.LARGE_HEAP)) {
            for (Scenario scenario : scenarios) {
                ScenarioRun run = new ScenarioRun(testBed, effort, scenario, progress);
                if (effort.quick()) {
                    report.add(scenario, run.costs(shared));
                } else {
                    try (Workers own = new Workers(testBed, scenario.heap())) {
                        report.add(scenario, run.costs(own));
                    }
                }
            }
        }
        return report.markdown(circumstances(effort));
    }

    private static String circumstances(Effort effort) {
        return "Measured on %s with %s %s on %s %s, %d cores: %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        effort.quick()
                                ? "one run each, too small for the figures to mean anything"
                                : "medians of " + effort.rounds() + " runs each, in turn");
    }
}
