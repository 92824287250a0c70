package io.github.labelboxspring.imports;

import io.github.labelboxspring.internal.operation.JsonTokens;
import io.github.labelboxspring.internal.operation.JsonTokens.Token;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the values of one annotation and reports invalid ones. Most values are left to Labelbox to check. */
record Values(JsonTokens tokens, Consumer<String> report) {

    private static final int POLYGON_POINTS = 3;

    private static final int LINE_POINTS = 2;

    private static final int CONFUSION_COUNTS = 4;

    private static final List<String> BOX = List.of("top", "left", "height", "width");

    private static final List<String> POINT = List.of("x", "y");

    /** Read the value of a field completely. */
    void check(String field, @Nullable Token value) {
        switch (field) {
            case "bbox" -> reportMissing(field, missing(value, BOX));
            case "point" -> reportMissing(field, missing(value, POINT));
            case "polygon" -> points(field, value, POLYGON_POINTS);
            case "line" -> points(field, value, LINE_POINTS);
            case "metricValue" -> metric(value);
            default -> this.tokens.skipChildren();
        }
    }

    private void points(String field, @Nullable Token value, int least) {
        int points = 0;
        int wrong = -1;
        String missing = null;
        if (value == Token.START_ARRAY) {
            for (Token point = this.tokens.next(); point != Token.END_ARRAY; point = this.tokens.next()) {
                String absent = missing(point, POINT);
                if (missing == null && absent != null) {
                    missing = absent;
                    wrong = points;
                }
                points++;
            }
        } else {
            this.tokens.skipChildren();
        }
        if (points < least) {
            this.report.accept("'" + field + "' must be a list of at least " + least + " points");
        } else {
            reportMissing(field + "[" + wrong + "]", missing);
        }
    }

    private void reportMissing(String object, @Nullable String missing) {
        if (missing != null) {
            this.report.accept("'" + object + "." + missing + "' must be a number");
        }
    }

    /** Return the first of the names for which the object has no number, or null if there is none. */
    private @Nullable String missing(@Nullable Token value, List<String> names) {
        int found = 0;
        if (value == Token.START_OBJECT) {
            while (this.tokens.next() == Token.NAME) {
                int name = names.indexOf(this.tokens.text());
                if (this.tokens.next() == Token.NUMBER && name >= 0) {
                    found |= 1 << name;
                }
                this.tokens.skipChildren();
            }
        } else {
            this.tokens.skipChildren();
        }
        int first = Integer.numberOfTrailingZeros(~found);
        return first < names.size() ? names.get(first) : null;
    }

    /**
     * Return whether the value is a number, the four counts of a confusion matrix, or an object with one of these by
     * confidence.
     */
    private void metric(@Nullable Token value) {
        boolean valid = value == Token.START_OBJECT ? metricsByConfidence() : number(value) || counts(value);
        if (!valid) {
            this.report.accept("'metricValue' must be a number, a list of " + CONFUSION_COUNTS
                    + " counts, or an object with one of these for each confidence");
        }
    }

    private boolean metricsByConfidence() {
        boolean valid = true;
        int entries = 0;
        while (this.tokens.next() == Token.NAME) {
            Token value = this.tokens.next();
            valid &= number(value) || counts(value);
            entries++;
        }
        return valid && entries > 0;
    }

    private static boolean number(@Nullable Token value) {
        return value == Token.NUMBER;
    }

    private boolean counts(@Nullable Token value) {
        if (value != Token.START_ARRAY) {
            this.tokens.skipChildren();
            return false;
        }
        boolean valid = true;
        int counts = 0;
        for (Token count = this.tokens.next(); count != Token.END_ARRAY; count = this.tokens.next()) {
            valid &= number(count);
            counts++;
            this.tokens.skipChildren();
        }
        return valid && counts == CONFUSION_COUNTS;
    }
}
