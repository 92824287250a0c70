package io.github.labelboxspring.sample.campaign;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts parameters of SQL statements to values that JDBC accepts. */
final class Texts {

    private Texts() {}

    static @Nullable String atMost(int length, @Nullable String text) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** Return a list that may contain nulls. */
    static List<@Nullable Object> params(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
