package io.github.labelboxspring.embeddings;

import io.github.labelboxspring.internal.operation.JsonLines;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Puts lines together into requests, each made only when it is asked for. */
record VectorLines(Iterable<byte[]> lines, int most) implements Iterable<JsonLines> {

    @Override
    public Iterator<JsonLines> iterator() {
        Iterator<byte[]> source = this.lines.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public JsonLines next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                int count = 0;
                while (source.hasNext() && count < VectorLines.this.most) {
                    body.writeBytes(source.next());
                    body.write('\n');
                    count++;
                }
                return new JsonLines(body.toByteArray(), count);
            }
        };
    }
}
