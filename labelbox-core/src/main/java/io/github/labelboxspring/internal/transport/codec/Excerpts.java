package io.github.labelboxspring.internal.transport.codec;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The beginning of an unexpected body, suitable for an exception message. */
final class Excerpts {

    private static final int LENGTH = 200;

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+[^\\s\"'<,]+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String PAGE =
            "a web page instead of JSON (check the endpoint, and any proxy or sign-in before it): ";

    private Excerpts() {}

    /** Return the text without credentials that a server may echo. */
    static String masked(String text) {
        return BEARER.matcher(text).replaceAll("Bearer ***");
    }

    /** Return the beginning of a body; for a web page, also what to do about it. */
    static String of(byte[] body) {
        if (body.length == 0) {
            return "(empty body)";
        }
        String start = new String(body, 0, Math.min(body.length, LENGTH * 4), StandardCharsets.UTF_8);
        String clean = SPACE.matcher(masked(start)).replaceAll(" ").strip();
        String shown = clean.length() <= LENGTH ? clean : clean.substring(0, LENGTH) + "…";
        return clean.startsWith("<") ? PAGE + shown : shown;
    }
}
