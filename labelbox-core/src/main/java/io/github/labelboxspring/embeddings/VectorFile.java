package io.github.labelboxspring.embeddings;

import io.github.labelboxspring.internal.operation.JsonLines;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as request bodies. The file is opened for each of them and closed before the request is sent, so
 * that a failed or cancelled request does not leave it open.
 *
 * @param max the maximum number of lines per request
 */
record VectorFile(Path file, int max) implements Iterable<JsonLines> {

    /** The maximum length of a line in bytes: far more than the longest vector needs. */
    static final int MAX_LINE = 1_000_000;

    @Override
    public Iterator<JsonLines> iterator() {
        return new Reading();
    }

    private final class Reading implements Iterator<JsonLines> {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private boolean blank;

        private long position;

        private long lineNumber;

        private @Nullable JsonLines ahead;

        @Override
        public boolean hasNext() {
            if (this.ahead == null) {
                this.ahead = read();
            }
            return this.ahead.count() > 0;
        }

        @Override
        public JsonLines next() {
            if (!hasNext() || this.ahead == null) {
                throw new NoSuchElementException();
            }
            JsonLines next = this.ahead;
            this.ahead = null;
            return next;
        }

        private JsonLines read() {
            try (SeekableByteChannel channel = Files.newByteChannel(VectorFile.this.file);
                    InputStream content =
                            new BufferedInputStream(Channels.newInputStream(channel.position(this.position)))) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                int count = 0;
                while (count < VectorFile.this.max && readLine(content)) {
                    if (!this.blank) {
                        this.line.writeTo(body);
                        body.write('\n');
                        count++;
                    }
                }
                return new JsonLines(body.toByteArray(), count);
            } catch (IOException ex) {
                throw new IllegalArgumentException("Cannot read " + VectorFile.this.file + ": " + ex, ex);
            }
        }

        private boolean readLine(InputStream content) throws IOException {
            this.line.reset();
            this.blank = true;
            int next = content.read();
            if (next < 0) {
                return false;
            }
            this.lineNumber++;
            for (; next >= 0; next = content.read()) {
                this.position++;
                if (next == '\n') {
                    break;
                }
                if (this.line.size() == MAX_LINE) {
                    throw new IllegalArgumentException("Line " + this.lineNumber + " of " + VectorFile.this.file
                            + " is longer than " + MAX_LINE + " bytes");
                }
                this.blank &= next <= ' ';
                this.line.write(next);
            }
            return true;
        }
    }
}
