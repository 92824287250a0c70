package io.github.labelboxspring.internal.operation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats URLs without their queries, which may contain signatures. */
public final class Urls {

    private static final Pattern QUERY = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*://[^?]*)\\?.*", Pattern.DOTALL);

    private Urls() {}

    /** Return a URL without its query, and any other value unchanged. */
    public static String shown(@Nullable Object value) {
        return QUERY.matcher(String.valueOf(value)).replaceFirst("$1");
    }
}
