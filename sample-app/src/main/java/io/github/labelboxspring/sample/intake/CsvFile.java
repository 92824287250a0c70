package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.NewItem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads pictures from a CSV file in UTF-8. Its first line names the columns: {@code url} is required, {@code name} and
 * {@code digit} are optional.
 */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvFile() {}

    /**
     * Return the pictures that a file lists, in its order.
     *
     * @throws InvalidCsvException if the file is invalid, with its problems
     */
    public static List<NewItem> items(byte[] file) {
        CsvProblems problems = new CsvProblems();
        CsvRows rows = new CsvRows(problems);
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            while (next(parser, rows)) {
                if (rows.size() > NewCampaign.MAX_ITEMS) {
                    throw CsvProblems.one(
                            parser.getCurrentLineNumber(),
                            "The file lists more than " + NewCampaign.MAX_ITEMS + " pictures");
                }
            }
        } catch (IOException | UncheckedIOException ex) {
            problems.add(0, "The file cannot be read: " + ex.getMessage());
        }
        rows.end();
        problems.throwIfAny();
        return rows.items();
    }

    /** Add the next row. Lines are counted in the file, since a quoted value can span several of them. */
    private static boolean next(CSVParser parser, CsvRows rows) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            if (!parser.iterator().hasNext()) {
                return false;
            }
        } catch (UncheckedIOException ex) {
            rows.broken(line);
            return false;
        }
        CSVRecord row = parser.iterator().next();
        rows.add(line, row.toList());
        return true;
    }

    private static String text(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            long line = 1
                    + IntStream.range(0, bytes.position())
                            .filter(at -> file[at] == '\n')
                            .count();
            throw CsvProblems.one(line, "The file is not in UTF-8; save it as \"CSV UTF-8\"");
        }
        text.flip();
        boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return marked ? text.toString().substring(1) : text.toString();
    }
}
