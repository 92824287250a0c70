package io.github.labelboxspring.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An ASCII text with places for a number of nine digits, so that any number of different rows, all of one length, can
 * be produced by copying bytes.
 */
final class NumberedText {

    private static final String PLACE = "#########";

    private final byte[] text;

    private final int[] places;

    NumberedText(String text) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        this.places = Pattern.compile(PLACE)
                .matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .toArray();
    }

    /** The content of a resource beside this class, without line ends and indentation. */
    static NumberedText resource(String name) {
        try (InputStream input = Objects.requireNonNull(NumberedText.class.getResourceAsStream(name), name)) {
            return new NumberedText(new String(input.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\n *", ""));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** This text and another one behind it. */
    NumberedText then(String more) {
        return new NumberedText(new String(this.text, StandardCharsets.US_ASCII) + more);
    }

    int length() {
        return this.text.length;
    }

    /** The text once for each number, from {@code first}. The caller releases the buffer. */
    ByteBuf rows(long first, int count) {
        ByteBuf rows = ByteBufAllocator.DEFAULT.buffer(count * length());
        for (long number = first; number < first + count; number++) {
            int start = rows.writerIndex();
            rows.writeBytes(this.text);
            for (int place : this.places) {
                number(rows, start + place, number);
            }
        }
        return rows;
    }

    /** The text for one number. */
    String text(long number) {
        return string(number, 1);
    }

    /** The text once for each number, from {@code first}, separated by commas. */
    String list(long first, int count) {
        String list = then(",").string(first, count);
        return list.substring(0, list.length() - 1);
    }

    private String string(long first, int count) {
        ByteBuf rows = rows(first, count);
        try {
            return rows.toString(StandardCharsets.US_ASCII);
        } finally {
            rows.release();
        }
    }

    private static void number(ByteBuf target, int place, long number) {
        long left = number;
        for (int at = place + PLACE.length() - 1; at >= place; at--) {
            target.setByte(at, '0' + (int) (left % 10));
            left /= 10;
        }
    }
}
