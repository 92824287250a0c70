package io.github.labelboxspring.sample.campaign;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of statements that JDBC does not take as they are. */
final class Texts {

    private Texts() {}

    static @Nullable String atMost(int length, @Nullable String text) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** A list that may hold nulls. */
    static List<@Nullable Object> params(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
