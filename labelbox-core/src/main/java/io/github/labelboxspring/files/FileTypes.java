package io.github.labelboxspring.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Determines media types from file names like Python's {@code mimetypes.guess_type}, which the official SDK uses: for a
 * compressed file, the type of its content. Unlike in {@link java.net.URLConnection}, a {@code #} is part of the name.
 */
final class FileTypes {

    private static final Map<String, String> BY_ENDING = read();

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "svgz", ".svg.gz",
            "tgz", ".tar.gz",
            "taz", ".tar.gz",
            "tz", ".tar.gz",
            "tbz2", ".tar.bz2",
            "txz", ".tar.xz");

    /** Case-sensitive, as in Python. */
    private static final Set<String> COMPRESSIONS = Set.of("gz", "Z", "bz2", "xz", "br");

    private FileTypes() {}

    /** Return the media type of a file with the given name, or empty if its extension is unknown. */
    static Optional<String> of(String fileName) {
        String name = fileName;
        String whole = ABBREVIATIONS.get(lower(ending(name)));
        if (whole != null) {
            name = withoutEnding(name) + whole;
        }
        if (COMPRESSIONS.contains(ending(name))) {
            name = withoutEnding(name);
        }
        return Optional.ofNullable(BY_ENDING.get(lower(ending(name))));
    }

    /** Leading dots do not start an extension. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.substring(0, dot).chars().allMatch(each -> each == '.') ? "" : name.substring(dot + 1);
    }

    private static String withoutEnding(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String lower(String ending) {
        return ending.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read() {
        try (InputStream table = Objects.requireNonNull(FileTypes.class.getResourceAsStream("media-types.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .flatMap(words -> Stream.of(words).skip(1).map(ending -> Map.entry(ending, words[0])))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read the table of media types", ex);
        }
    }
}
