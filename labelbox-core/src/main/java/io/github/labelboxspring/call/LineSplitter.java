package io.github.labelboxspring.call;

import io.github.labelboxspring.error.DecodingException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stream of bytes at line ends; joins bytes before decoding, so that no character is cut. A line has a limit, since it
 * is held in memory.
 */
final class LineSplitter {

    /** 64 MiB, as for any other answer that is read in memory. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    private final int longest;

    private long lines;

    private long openAt;

    private long position;

    LineSplitter() {
        this(LONGEST);
    }

    /** @param longest most bytes of a line */
    LineSplitter(int longest) {
        this.longest = longest;
    }

    List<byte[]> feed(byte[] piece) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < piece.length; at++) {
            if (piece[at] == '\n') {
                close(lines, piece, start, at);
                start = at + 1;
            }
        }
        keep(piece, start, piece.length);
        this.position += piece.length;
        return lines;
    }

    private void keep(byte[] piece, int start, int end) {
        if (this.open.size() + (end - start) > this.longest) {
            throw DecodingException.tooLarge(
                    "Line " + (this.lines + 1) + " of the file, which begins at byte " + this.openAt
                            + ", is longer than " + this.longest + " bytes",
                    null,
                    false);
        }
        this.open.write(piece, start, end - start);
    }

    List<byte[]> rest() {
        List<byte[]> lines = new ArrayList<>();
        close(lines, new byte[0], 0, 0);
        return lines;
    }

    /** Ends the line at a place in the piece; what came of it before is put in front. */
    private void close(List<byte[]> lines, byte[] piece, int start, int end) {
        byte[] line;
        if (this.open.size() == 0) {
            line = Arrays.copyOfRange(piece, start, end);
        } else {
            keep(piece, start, end);
            line = this.open.toByteArray();
            this.open.reset();
        }
        this.lines++;
        this.openAt = this.position + end + 1;
        if (!blank(line)) {
            lines.add(line);
        }
    }

    private static boolean blank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
