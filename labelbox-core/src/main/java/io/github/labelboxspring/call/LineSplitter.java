package io.github.labelboxspring.call;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a stream of bytes at line ends; joins bytes before decoding, so that no character is cut. */
final class LineSplitter {

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    List<byte[]> feed(byte[] piece) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < piece.length; at++) {
            if (piece[at] == '\n') {
                close(lines, piece, start, at);
                start = at + 1;
            }
        }
        this.open.write(piece, start, piece.length - start);
        return lines;
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
            this.open.write(piece, start, end - start);
            line = this.open.toByteArray();
            this.open.reset();
        }
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
