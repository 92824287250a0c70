package io.github.labelboxspring.usergroups;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values, quoted if they contain a comma or a quote (RFC 4180). */
final class Csv {

    private final String text;

    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** Return the rows that are not blank. */
    static List<List<String>> rows(String text) {
        Csv csv = new Csv(text);
        List<List<String>> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            List<String> row = csv.row();
            if (row.size() > 1 || !row.get(0).isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Return text as a cell. */
    static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        row.add(value());
        while (this.at < this.text.length() && this.text.charAt(this.at) == ',') {
            this.at++;
            row.add(value());
        }
        if (this.at < this.text.length() && this.text.charAt(this.at) == '\r') {
            this.at++;
        }
        this.at++;
        return row;
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (; this.at < this.text.length(); this.at++) {
            char next = this.text.charAt(this.at);
            if (next == '"' && quoted && this.text.startsWith("\"\"", this.at)) {
                value.append(next);
                this.at++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n' || next == '\r')) {
                break;
            } else {
                value.append(next);
            }
        }
        return value.toString();
    }
}
