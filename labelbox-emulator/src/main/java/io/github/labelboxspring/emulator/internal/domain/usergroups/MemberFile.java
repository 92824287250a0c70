package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes CSV files of e-mail addresses. */
final class MemberFile {

    private static final String COLUMN = "email";

    private MemberFile() {}

    /** Return the addresses in the order of the file. */
    static List<String> addresses(Blob file) {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equalsIgnoreCase(COLUMN)) {
            throw ApiException.invalid(422, "The CSV file must have the column " + COLUMN);
        }
        List<String> addresses = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                addresses.add(value(line.strip()));
            }
        }
        return addresses;
    }

    /** Return the text as a cell, quoted if necessary. */
    static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String value(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    private static String text(Blob file) {
        try (InputStream content = file.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
