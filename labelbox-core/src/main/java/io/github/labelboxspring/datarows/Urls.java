package io.github.labelboxspring.datarows;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** URLs as they may be shown: their queries may hold signatures. */
final class Urls {

    private static final Pattern QUERY = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*://[^?]*)\\?.*", Pattern.DOTALL);

    private Urls() {}

    /** Return a URL without its query, and anything else as it is. */
    static String shown(@Nullable Object value) {
        return QUERY.matcher(String.valueOf(value)).replaceFirst("$1");
    }
}
