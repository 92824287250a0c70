package io.github.labelboxspring.internal.transport.codec;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The beginning of an unexpected body, suitable for an exception message. */
final class Excerpts {

    private static final int LENGTH = 200;

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+[^\\s\"'<,]+");

    /** Values of a JSON object, the last of which may be cut off. Bounded, since a loop over escapes takes stack. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(\"\\w*(?:secret|password|token|jwt)\"\\s*:\\s*\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,100}+");

    private static final Pattern SIGNED = Pattern.compile("(?i)(https?://[^\\s\"'<>?]+)\\?[^\\s\"'<>]+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String PAGE =
            "a web page instead of JSON (check the endpoint, and any proxy or sign-in before it): ";

    private Excerpts() {}

    /** Return the text without credentials that a server may echo or issue, and without the queries of URLs. */
    static String masked(String text) {
        String keys = BEARER.matcher(text).replaceAll("Bearer ***");
        String fields = FIELD.matcher(keys).replaceAll("$1***");
        return SIGNED.matcher(fields).replaceAll("$1?***");
    }

    /** Return the beginning of a body; for a web page, also what to do about it. */
    static String of(byte[] body) {
        return of(body, Excerpts::masked);
    }

    /** Masks before truncating, because the beginning of a secret is not recognized. */
    static String of(byte[] body, UnaryOperator<String> mask) {
        if (body.length == 0) {
            return "(empty body)";
        }
        String start = new String(body, 0, Math.min(body.length, LENGTH * 4), StandardCharsets.UTF_8);
        String clean = SPACE.matcher(mask.apply(start)).replaceAll(" ").strip();
        String shown = clean.length() <= LENGTH ? clean : clean.substring(0, LENGTH) + "…";
        return clean.startsWith("<") ? PAGE + shown : shown;
    }
}
