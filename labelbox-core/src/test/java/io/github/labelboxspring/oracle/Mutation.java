package io.github.labelboxspring.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Spoils an answer in one of the ways in which servers, proxies and networks do, chosen by a seed. */
final class Mutation {

    private static final List<Object> VALUES = Arrays.asList(
            null,
            "",
            " ",
            "null",
            "x",
            "%zz",
            "http://[",
            "ftp://example.org/%%",
            "2026-02-30T99:99:99Z",
            "\u0000\uFFFF",
            -1,
            0,
            1.5e300,
            Long.MAX_VALUE,
            new java.math.BigInteger("9".repeat(40)),
            true,
            List.of(),
            Arrays.asList((Object) null),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("id", Map.of("id", List.of())),
            Map.of("x", "y"));

    private static final List<Integer> STATUSES = List.of(201, 202, 204, 302, 400, 401, 404, 409, 418, 422, 500, 503);

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "0",
            "\"text\"",
            "{\"data\":null}",
            "{\"data\":{}}",
            "{\"data\":[]}",
            "{\"data\":0,\"errors\":{}}",
            "{\"errors\":[]}",
            "{\"errors\":[null]}",
            "{\"errors\":[{}]}",
            "{\"errors\":[{\"message\":{\"message\":[]},\"path\":0,\"extensions\":[]}]}",
            "{\"errors\":[{\"message\":null,\"path\":[null,{}],\"extensions\":{\"code\":{},\"exception\":0}}]}",
            "{\"errors\":\"x\"}",
            "{\"message\":null}",
            "{\"message\":{\"a\":1}}",
            "You have exceeded your limit",
            "<html><body>Bad gateway</body></html>");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    Answer of(byte[] json) {
        return switch (this.random.nextInt(10)) {
            case 0 -> new Answer(200, Map.of(), one(BODIES).getBytes(StandardCharsets.UTF_8));
            case 1 -> new Answer(one(STATUSES), Map.of(), json);
            case 2 -> new Answer(one(STATUSES), Map.of(), one(BODIES).getBytes(StandardCharsets.UTF_8));
            case 3 -> new Answer(200, one(HEADERS), json);
            case 4 -> new Answer(200, Map.of(), bytes(json));
            default -> new Answer(200, Map.of(), values(json));
        };
    }

    /** Return a line of NDJSON, spoiled; line ends may be among its bytes. */
    byte[] ofLine(byte[] json) {
        return switch (this.random.nextInt(8)) {
            case 0 -> bytes(json);
            case 1 -> with(json, one(PIECES).getBytes(StandardCharsets.UTF_8));
            case 2 -> without(json);
            case 3 -> one(LINES).getBytes(StandardCharsets.UTF_8);
            case 4 -> new String(json, StandardCharsets.UTF_8).getBytes(one(CHARSETS));
            default -> values(json);
        };
    }

    private static final List<String> PIECES = Arrays.asList(
            "\n", "\r", "\r\n", " ", "{", "}", "[", "]", ",", ":", "\"", "\\", "\u0000", "null", "\uFEFF");

    private static final List<String> LINES = List.of(
            "",
            "\r",
            "null",
            "1",
            "\"text\"",
            "{}",
            "[]",
            "{",
            "}",
            "{\"a\":",
            "{\"a\":[",
            "]}",
            "{}{}",
            "{} x",
            "\uFEFF{}",
            "<html>",
            "[".repeat(100_000),
            "{\"a\":".repeat(600) + "1" + "}".repeat(600),
            "{\"a\":" + "9".repeat(5_000) + "}",
            "{\"" + "k".repeat(60_000) + "\":1}");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);

    private byte[] with(byte[] json, byte[] piece) {
        int at = this.random.nextInt(json.length + 1);
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(json, 0, at);
        longer.writeBytes(piece);
        longer.write(json, at, json.length - at);
        return longer.toByteArray();
    }

    private byte[] without(byte[] json) {
        int from = this.random.nextInt(json.length + 1);
        int to = from + this.random.nextInt(json.length + 1 - from);
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        shorter.write(json, 0, from);
        shorter.write(json, to, json.length - to);
        return shorter.toByteArray();
    }

    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of("Content-Encoding", "gzip"),
            Map.of("Content-Encoding", "unheard-of"),
            Map.of("Content-Type", "text/html"),
            Map.of("Content-Type", "///;;"),
            Map.of("Retry-After", "tomorrow"),
            Map.of("Location", "http://[/"));

    private byte[] bytes(byte[] json) {
        byte[] spoiled = json.clone();
        if (spoiled.length == 0 || this.random.nextBoolean()) {
            return Arrays.copyOf(spoiled, spoiled.length / 2);
        }
        for (int flips = 1 + this.random.nextInt(4); flips > 0; flips--) {
            spoiled[this.random.nextInt(spoiled.length)] = (byte) this.random.nextInt(256);
        }
        return spoiled;
    }

    /** The same JSON with one or two values replaced or left out. */
    private byte[] values(byte[] json) {
        try {
            Object tree = Catalogue.JSON.readValue(json, Object.class);
            Object spoiled = tree;
            for (int times = 1 + this.random.nextInt(2); times > 0; times--) {
                spoiled = replaced(spoiled, 0);
            }
            return Catalogue.JSON.writeValueAsBytes(spoiled);
        } catch (JacksonException notJson) {
            return bytes(json);
        }
    }

    private @Nullable Object replaced(@Nullable Object tree, int depth) {
        if (tree instanceof Map<?, ?> fields && !fields.isEmpty() && (depth == 0 || this.random.nextInt(5) > 0)) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(fields);
            Object field = List.copyOf(fields.keySet()).get(this.random.nextInt(fields.size()));
            if (depth > 0 && this.random.nextInt(4) == 0) {
                copy.remove(field);
            } else {
                copy.put(field, replaced(fields.get(field), depth + 1));
            }
            return copy;
        }
        if (tree instanceof List<?> items && !items.isEmpty() && this.random.nextInt(5) > 0) {
            List<@Nullable Object> copy = new ArrayList<>(items);
            int at = this.random.nextInt(copy.size());
            copy.set(at, replaced(copy.get(at), depth + 1));
            return copy;
        }
        return one(VALUES);
    }

    private <T> T one(List<T> choices) {
        return choices.get(this.random.nextInt(choices.size()));
    }

    /** What the server answers instead. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}
}
