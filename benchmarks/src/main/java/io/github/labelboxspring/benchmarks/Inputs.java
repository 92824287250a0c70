package io.github.labelboxspring.benchmarks;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is sent in bulk. Both implementations on the JVM create the same objects while they are sent. */
final class Inputs {

    /** The most data rows that a task may have; the official SDK advises the same. */
    static final int ROWS_PER_TASK = 150_000;

    private static final NumberedText LINE =
            NumberedText.resource("annotation.json").then("\n");

    private static final int LINES_PER_WRITE = 1_000;

    private Inputs() {}

    /** The items with the given numbers, created one after another each time they are iterated over. */
    static <T> Iterable<T> items(int from, int to, IntFunction<T> item) {
        return () -> IntStream.range(from, to).mapToObj(item).iterator();
    }

    static String key(int number) {
        return "row-" + digits(number);
    }

    static String externalId(int number) {
        return "row " + digits(number);
    }

    static String url(int number) {
        return "https://storage.example.org/birds/2026/11/image-" + digits(number) + ".jpg";
    }

    /** The same content as a line of {@link #file}. */
    static Map<String, Object> annotation(int number) {
        return Map.of(
                "uuid",
                "00000000-0000-4000-8000-000" + digits(number),
                "dataRow",
                Map.of("globalKey", key(number)),
                "name",
                "Bird",
                "bbox",
                Map.of("top", 101.5, "left", 203.25, "height", 87.0, "width", 64.75),
                "classifications",
                List.of(Map.of("name", "flying", "answer", Map.of("name", "yes"))));
    }

    private static String digits(int number) {
        return Integer.toString(1_000_000_000 + number).substring(1);
    }

    /** The file of so many annotations. */
    static Path file(Path directory, int lines) {
        return directory.resolve("annotations-" + lines + ".ndjson");
    }

    /** Creates {@link #file} unless it exists. */
    static void createFile(Path directory, int lines) throws IOException {
        Path file = file(directory, lines);
        if (Files.exists(file) && Files.size(file) == (long) lines * LINE.length()) {
            return;
        }
        try (OutputStream output = Files.newOutputStream(file)) {
            for (int line = 0; line < lines; line += LINES_PER_WRITE) {
                ByteBuf rows = LINE.rows(line, Math.min(LINES_PER_WRITE, lines - line));
                rows.readBytes(output, rows.readableBytes());
                rows.release();
            }
        }
    }
}
