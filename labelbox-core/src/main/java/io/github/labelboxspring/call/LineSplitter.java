package io.github.labelboxspring.call;

/**
 * Splits the pieces of a file at line ends, using a single buffer. Bytes are joined before they are decoded, so that no
 * character is split. The length of a line is limited because it is held in memory.
 */
final class LineSplitter {

    /** 64 MiB, the same limit as for other responses that are read into memory. */
    static final int LONGEST = 64 * 1024 * 1024;

    /** A buffer that was enlarged for one long line is not kept. */
    private static final int USUAL = 256 * 1024;

    private final int longest;

    private final long first;

    private final long last;

    private byte[] buffer = new byte[0];

    private int begin;

    private int end;

    private long openAt;

    private boolean complete;

    /**
     * @param longest the maximum length of a line in bytes, checked when the next piece arrives
     * @param start offset of the first byte in the file
     * @param first lines that begin before this offset are skipped
     * @param last lines that begin at or after this offset are skipped
     */
    LineSplitter(int longest, long start, long first, long last) {
        this.longest = longest;
        this.first = first;
        this.last = last;
        this.openAt = start;
    }

    /** Return whether there are no more lines. */
    boolean complete() {
        return this.complete;
    }

    /** Return the complete lines up to the last line end in a piece. They are valid until the next piece is fed. */
    Lines feed(byte[] piece) {
        checkLength();
        append(piece);
        int after = this.end;
        int before = this.end - piece.length;
        while (after > before && this.buffer[after - 1] != '\n') {
            after--;
        }
        return lines(after > before ? after : 0);
    }

    /** Return the last line if it has no line end. */
    Lines end() {
        checkLength();
        append(new byte[0]);
        return lines(this.end);
    }

    private Lines lines(int to) {
        long offset = this.openAt;
        this.begin = to;
        this.openAt += to;
        this.complete = this.openAt >= this.last;
        int from = offset >= this.first ? 0 : end(0, to, this.first - offset);
        return new Lines(this.buffer, from, this.complete ? end(from, to, this.last - offset) : to, offset);
    }

    /** Return the index after the last line that begins before the given index. */
    private int end(int from, int to, long limit) {
        int at = from;
        while (at < to && at < limit) {
            at = Lines.end(this.buffer, at, to);
        }
        return at;
    }

    private void append(byte[] piece) {
        int open = this.end - this.begin;
        int needed = open + piece.length;
        byte[] target = this.buffer;
        if (needed > target.length || target.length > USUAL && needed < USUAL) {
            target = new byte[needed + needed / 2];
        }
        System.arraycopy(this.buffer, this.begin, target, 0, open);
        System.arraycopy(piece, 0, target, open, piece.length);
        this.buffer = target;
        this.begin = 0;
        this.end = needed;
    }

    private void checkLength() {
        if (this.end - this.begin > this.longest) {
            throw new TooLongException(this.openAt, this.longest);
        }
    }

    /**
     * Complete lines in a range of an array.
     *
     * @param to index after the end of the last line
     * @param offset offset of the array's first byte in the file
     */
    record Lines(byte[] bytes, int from, int to, long offset) {

        /** Return the index after the line that begins at the given index, including its line end. */
        static int end(byte[] bytes, int from, int to) {
            int at = from;
            while (at < to && bytes[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, to);
        }
    }

    /** Thrown if a line is too long to be held in memory. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLongException(long begin, int longest) {
            super("begins at byte " + begin + " and is longer than " + longest + " bytes");
        }
    }
}
