package io.github.labelboxspring.call;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts the pieces of a file at line ends, without copying more than the lines that lie in two pieces. Bytes are joined before
 * they are decoded, so that no character is cut. A line has a limit, since it is held in memory.
 */
final class LineSplitter {

    /** 64 MiB, as for any other answer that is read in memory. */
    static final int LONGEST = 64 * 1024 * 1024;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    private final int longest;

    private long openAt;

    private long position;

    /** @param longest most bytes of a line, checked when the next piece arrives */
    LineSplitter(int longest) {
        this.longest = longest;
    }

    /** Pass on the whole lines that end in a piece. The piece must not be changed afterwards. */
    void feed(byte[] piece, Consumer<Lines> target) {
        checkLength();
        int end = lastEnd(piece);
        int start = 0;
        if (end > 0 && this.open.size() > 0) {
            start = Lines.end(piece, 0, end);
            this.open.write(piece, 0, start);
            target.accept(Lines.of(this.open.toByteArray()));
            this.open.reset();
        }
        if (end > start) {
            target.accept(new Lines(piece, start, end));
        }
        if (end > 0) {
            this.openAt = this.position + end;
        }
        this.open.write(piece, end, piece.length - end);
        this.position += piece.length;
    }

    /** Pass on the last line if it has no line end. */
    void end(Consumer<Lines> target) {
        checkLength();
        if (this.open.size() > 0) {
            target.accept(Lines.of(this.open.toByteArray()));
            this.open.reset();
        }
    }

    private void checkLength() {
        if (this.open.size() > this.longest) {
            throw new TooLongException(this.openAt, this.longest);
        }
    }

    /** Return the index after the last line end, 0 if there is none. */
    private static int lastEnd(byte[] piece) {
        int at = piece.length;
        while (at > 0 && piece[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /**
     * Whole lines: a part of an array.
     *
     * @param to index after the end of the last one
     */
    record Lines(byte[] bytes, int from, int to) {

        private static Lines of(byte[] bytes) {
            return new Lines(bytes, 0, bytes.length);
        }

        /** Return the index after the line that begins at an index, its line end included. */
        static int end(byte[] bytes, int from, int to) {
            int at = from;
            while (at < to && bytes[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, to);
        }
    }

    /** A line that is too long to be held. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLongException(long begin, int longest) {
            super("begins at byte " + begin + " and is longer than " + longest + " bytes");
        }
    }
}
