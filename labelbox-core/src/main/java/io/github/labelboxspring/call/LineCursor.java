package io.github.labelboxspring.call;

import io.github.labelboxspring.call.LineSplitter.Lines;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Iterates over some lines of a file, skipping blank ones. */
abstract class LineCursor<T> {

    private final long offset;

    final byte[] bytes;

    final int to;

    int at;

    long number;

    /**
     * @param before number of lines in the file before these lines
     */
    LineCursor(Lines lines, long before) {
        this.bytes = lines.bytes();
        this.at = lines.from();
        this.to = lines.to();
        this.number = before;
        this.offset = lines.offset();
    }

    /** Return the next value, or null at the end. */
    abstract @Nullable T next();

    /** Return the number of lines in the file so far, including the current one. */
    final long number() {
        return this.number;
    }

    /** Return the offset of the next line in the file. */
    final long position() {
        return this.offset + this.at;
    }

    /** Return the next line without its line end, or null if there is none. */
    final byte @Nullable [] line() {
        while (this.at < this.to) {
            int begin = this.at;
            this.at = Lines.end(this.bytes, begin, this.to);
            this.number++;
            int end = this.bytes[this.at - 1] == '\n' ? this.at - 1 : this.at;
            if (!blank(begin, end)) {
                return Arrays.copyOfRange(this.bytes, begin, end);
            }
        }
        return null;
    }

    private boolean blank(int begin, int end) {
        for (int each = begin; each < end; each++) {
            byte one = this.bytes[each];
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
