package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.wire.FactsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/reference/emulator-facts.md} lists what is inferred: each sentence of a comment that says so. With the system
 * property {@code facts.write} the test writes the list anew.
 */
class InferredAnswersTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/labelboxspring/emulator");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*?(.*?)\\*/|//([^\n]*(?:\n\\s*//[^\n]*)*)", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:!?])\\s+(?=[A-Z{(])(?!That is inferred)");

    private static String inferred() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> sentences(file).stream())
                    .collect(Collectors.joining("\n", "| where | what is inferred |\n|---|---|\n", "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many answers are inferred. */
    static long count() {
        return inferred().lines().count() - 2;
    }

    private static List<String> sentences(Path file) {
        List<String> rows = new ArrayList<>();
        Path folder = SOURCES.relativize(file).getParent();
        String name = (folder == null ? "" : folder.getFileName() + "/")
                + file.getFileName().toString().replace(".java", "");
        Matcher comments = COMMENT.matcher(read(file));
        while (comments.find()) {
            String text = (comments.group(1) == null ? comments.group(2) : comments.group(1))
                    .replaceAll("\n\\s*(\\*|//)?", " ")
                    .replaceAll("\\{@(?:code|link|value) ([^}]*)}", "`$1`")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            for (String part : text.split(" (?=@(?:param|return|throws) )")) {
                SENTENCE.splitAsStream(part)
                        .filter(sentence -> sentence.contains("inferred"))
                        .forEach(sentence -> rows.add("| `" + name + "` | "
                                + sentence.replaceFirst("^@\\w+ (\\w+) ", "`$1`: ")
                                        .replace("|", "\\|") + " |"));
            }
        }
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void thePageListsThemAll() throws IOException {
        FactsPage.assertHas("inferred: written by InferredAnswersTest", inferred());
    }
}
