package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/reference/emulator-facts.md} tells of each fact which tests verify it, or why it is not done. With the system
 * property {@code facts.write} the test writes tests and totals anew; ids, sentences and reasons are written by hand.
 */
class FactsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/emulator-facts.md");
    private static final Path TESTS = Path.of("src/test");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+[0-9.]*-[0-9]{2}) \\| (.+) \\| (.*) \\|$");
    private static final Pattern NAMED = Pattern.compile(
            "@Fact\\(([^)]*)\\).*?\\s(\\w+)\\(" + "|@check\\([^@]*?facts=\"([^\"]*)\"[^@]*?def (\\w+)\\(",
            Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[A-Z]+[0-9.]*-[0-9]{2}");
    private static final Pattern TOTALS = Pattern.compile("(?m)^\\*\\*[0-9]+ facts are verified.*$");
    private static final String NOT_DONE = "Not done: ";

    /** Names of tests by the ids of the facts that they name. */
    private static Map<String, TreeSet<String>> named() {
        Map<String, TreeSet<String>> named = new TreeMap<>();
        for (Path file : files(TESTS)) {
            String owner = file.getFileName().toString().replace(".java", ".");
            Matcher tests = NAMED.matcher(read(file));
            while (tests.find()) {
                boolean java = tests.group(1) != null;
                String test = "`" + (java ? owner + tests.group(2) : owner + " " + tests.group(4)) + "`";
                ID.matcher(java ? tests.group(1) : tests.group(3))
                        .results()
                        .map(MatchResult::group)
                        .forEach(id -> named.computeIfAbsent(id, any -> new TreeSet<>())
                                .add(test));
            }
        }
        return named;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|py)"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The page with the tests of today. */
    private static String written(String page, Map<String, TreeSet<String>> named) {
        String rows = ROW.matcher(page)
                .replaceAll(row -> Matcher.quoteReplacement("| " + row.group(1) + " | " + row.group(2) + " | "
                        + (named.containsKey(row.group(1)) ? String.join(", ", named.get(row.group(1))) : row.group(3))
                        + " |"));
        long notDone = ROW.matcher(rows)
                .results()
                .filter(row -> row.group(3).startsWith(NOT_DONE))
                .count();
        String totals =
                "**%d facts are verified** by the tests that name them, %d answers are inferred, %d facts are not done."
                        .formatted(ROW.matcher(rows).results().count() - notDone, InferredAnswersTest.count(), notDone);
        return TOTALS.matcher(rows).replaceFirst(Matcher.quoteReplacement(totals));
    }

    @Test
    void thePageNamesTheTestsOfEachFact() throws IOException {
        String page = read(PAGE);
        String written = written(page, named());
        if (System.getProperty("facts.write") != null) {
            Files.writeString(PAGE, written);
        }
        assertThat(page).as("Write it anew with -Dfacts.write").isEqualTo(written);
    }

    @Test
    void eachFactIsVerifiedOrNotDoneForAReason() {
        Map<String, TreeSet<String>> named = named();
        List<MatchResult> rows = ROW.matcher(read(PAGE)).results().toList();
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().containsAll(named.keySet());
        assertThat(rows).allSatisfy(row -> {
            if (!named.containsKey(row.group(1))) {
                assertThat(row.group(3)).as(row.group(1)).matches(NOT_DONE + ".{10,}");
            }
        });
    }

    /** Each finding about the emulator is named by a test or by the page. */
    @Test
    void eachFindingIsNamed() {
        String all = Stream.concat(
                        Stream.of(PAGE), files(TESTS).stream().filter(file -> !file.endsWith("FactsPageTest.java")))
                .map(FactsPageTest::read)
                .collect(Collectors.joining("\n"));
        List<String> findings = Stream.concat(
                        IntStream.rangeClosed(1, 16).mapToObj(number -> "M" + number),
                        IntStream.rangeClosed(1, 26).mapToObj(number -> "F" + number))
                .toList();
        assertThat(findings)
                .allSatisfy(id -> assertThat(
                                Pattern.compile("\\b" + id + "\\b").matcher(all).find())
                        .as(id)
                        .isTrue());
    }
}
