package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a CSV file, one after the other. */
final class CsvRows {

    private static final String URL = "url";

    private static final String NAME = "name";

    private static final String DIGIT = "digit";

    private static final Set<String> COLUMNS = Set.of(URL, NAME, DIGIT);

    private final CsvProblems problems;

    private final List<NewItem> items = new ArrayList<>();

    private final Map<String, Long> lines = new HashMap<>();

    private List<String> header = List.of();

    private int size;

    CsvRows(CsvProblems problems) {
        this.problems = problems;
    }

    List<NewItem> items() {
        return this.items;
    }

    /** Return the number of rows so far, valid or not, without the header. */
    int size() {
        return this.size;
    }

    void add(long line, List<String> fields) {
        if (this.header.isEmpty()) {
            this.header = header(line, fields);
        } else if (fields.size() > 1 || !fields.get(0).isEmpty()) {
            this.size++;
            item(line, fields);
        }
    }

    void broken(long line) {
        this.problems.add(
                line,
                "A quoted value is not closed, or is followed by something else than a comma; the rest is not read");
        this.size++;
    }

    void end() {
        if (this.header.isEmpty()) {
            this.problems.add(1, "The file is empty; its first line must name the columns: url,name,digit");
        } else if (this.size == 0) {
            this.problems.add(2, "The file lists no pictures");
        }
    }

    private static List<String> header(long line, List<String> fields) {
        List<String> header =
                fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
        if (header.equals(List.of(""))) {
            throw CsvProblems.one(line, "The first line is empty; it must name the columns: url,name,digit");
        }
        if (header.size() == 1 && header.get(0).matches("url[;\t].*")) {
            throw CsvProblems.one(line, "The columns must be separated by commas");
        }
        if (!header.contains(URL)) {
            throw CsvProblems.one(line, "There is no column url; the first line must name the columns: url,name,digit");
        }
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw CsvProblems.one(line, "There is no column '" + column + "'; the columns are url, name and digit");
            }
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                throw CsvProblems.one(line, "The column '" + column + "' is there twice");
            }
        }
        return header;
    }

    private void item(long line, List<String> fields) {
        if (fields.size() != this.header.size()) {
            this.problems.add(
                    line,
                    "There are " + fields.size() + " values for " + this.header.size()
                            + " columns; a value with a comma must be in quotes");
            return;
        }
        String url = value(fields, URL);
        String name = value(fields, NAME);
        if (name.isEmpty()) {
            name = String.format(Locale.ROOT, "picture-%04d", this.size);
        }
        checkUrl(line, url);
        checkName(line, name);
        this.items.add(new NewItem(name, url, digit(line, value(fields, DIGIT))));
    }

    private String value(List<String> fields, String column) {
        int at = this.header.indexOf(column);
        return at < 0 ? "" : fields.get(at);
    }

    private void checkUrl(long line, String url) {
        if (url.isEmpty()) {
            this.problems.add(line, "There is no URL");
            return;
        }
        try {
            PictureUrl.of(url);
        } catch (UnreadablePictureException ex) {
            this.problems.add(line, String.valueOf(ex.getMessage()));
        }
    }

    private void checkName(long line, String name) {
        PictureName.problem(name).ifPresent(problem -> this.problems.add(line, problem));
        Long before = this.lines.putIfAbsent(name, line);
        if (before != null) {
            this.problems.add(
                    line, "The name '" + PictureName.shown(name) + "' is that of line " + before + " already");
        }
    }

    private @Nullable Integer digit(long line, String digit) {
        if (digit.isEmpty()) {
            return null;
        }
        if (!digit.matches("[0-9]")) {
            this.problems.add(line, "The digit must be from 0 to 9, or empty, not '" + PictureName.shown(digit) + "'");
            return null;
        }
        return Integer.valueOf(digit);
    }
}
