package io.github.labelboxspring.embeddings;

import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.JsonLines;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Vectors as request bodies, each written when it is requested. */
record VectorLines(Iterable<DataRowVector> vectors, JsonCodec json, int max) implements Iterable<JsonLines> {

    @Override
    public Iterator<JsonLines> iterator() {
        Iterator<DataRowVector> source = this.vectors.iterator();
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
                while (count < VectorLines.this.max && source.hasNext()) {
                    VectorLines.this.json.write(source.next(), body);
                    body.write('\n');
                    count++;
                }
                return new JsonLines(body.toByteArray(), count);
            }
        };
    }
}
