package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads NDJSON as one stream per line. Each stream ends at the end of its line. Lines end with LF; blank lines are
 * skipped, but counted. Memory use does not depend on the length of lines.
 */
final class LineInput extends InputStream {

    private static final int BUFFER = 64 * 1024;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;

    private final byte[] buffer = new byte[BUFFER];

    private int at;

    private int end;

    private boolean inLine;

    private long number;

    private long length;

    LineInput(InputStream source) {
        this.source = source;
    }

    /**
     * Visit each line that is not blank. Returns the number of lines visited.
     *
     * @throws IllegalArgumentException if the content cannot be read
     */
    static long forEach(Content content, Consumer<LineInput> visitor) {
        long lines = 0;
        try (LineInput input = new LineInput(content.open())) {
            while (input.next()) {
                lines++;
                visitor.accept(input);
            }
            if (input.length != content.length()) {
                throw new IllegalArgumentException(name(content) + " changed while it was read");
            }
        } catch (IOException ex) {
            throw unreadable(content, lines, ex);
        } catch (UncheckedIOException ex) {
            throw unreadable(content, lines, ex.getCause());
        }
        return lines;
    }

    private static IllegalArgumentException unreadable(Content content, long lines, @Nullable IOException cause) {
        return new IllegalArgumentException(
                "Cannot read " + name(content) + " after " + lines + " annotations: " + cause, cause);
    }

    private static String name(Content content) {
        return content instanceof Content.File file ? file.path().toString() : "the annotations";
    }

    /** Move to the beginning of the next line that is not blank. Returns whether there is one. */
    boolean next() throws IOException {
        skipLine();
        while (filled()) {
            this.number++;
            this.inLine = true;
            if (!blank()) {
                return true;
            }
        }
        return false;
    }

    /** Return whether the input is at a byte order mark. Must be called before the line is read. */
    boolean atByteOrderMark() {
        return this.number == 1
                && this.end - this.at >= MARK.length
                && Arrays.mismatch(this.buffer, this.at, this.at + MARK.length, MARK, 0, MARK.length) < 0;
    }

    /** Return the number of the current line, from 1. */
    long number() {
        return this.number;
    }

    private void skipLine() throws IOException {
        while (this.inLine && filled()) {
            pass(lineFeed(this.end));
        }
    }

    private boolean blank() throws IOException {
        while (this.inLine && filled()) {
            byte next = this.buffer[this.at];
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return false;
            }
            pass(next == '\n' ? this.at : this.at + 1);
        }
        return true;
    }

    private boolean filled() throws IOException {
        if (this.at < this.end) {
            return true;
        }
        this.at = 0;
        this.end = Math.max(0, this.source.read(this.buffer));
        this.length += this.end;
        return this.end > 0;
    }

    /** Return the index of the next line feed, or the limit if there is none before it. */
    private int lineFeed(int limit) {
        int place = this.at;
        while (place < limit && this.buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    /** Move to the given index. A line feed there is skipped and ends the line. */
    private void pass(int place) {
        boolean ends = place < this.end && this.buffer[place] == '\n';
        this.at = ends ? place + 1 : place;
        this.inLine = !ends;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!this.inLine || !filled()) {
            return -1;
        }
        int from = this.at;
        int to = lineFeed(Math.min(this.end, from + most));
        System.arraycopy(this.buffer, from, target, offset, to - from);
        pass(to);
        return to == from ? -1 : to - from;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        this.source.close();
    }
}
