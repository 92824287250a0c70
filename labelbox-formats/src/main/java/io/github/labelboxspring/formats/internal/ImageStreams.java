package io.github.labelboxspring.formats.internal;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Concatenates streams, with one open at a time. A {@code flatMap} would buffer each stream for an iterator. */
public final class ImageStreams {

    private ImageStreams() {}

    /** Return the elements of all streams; each stream is opened when the previous one has ended. */
    public static <T> Stream<T> concat(Iterable<Supplier<Stream<T>>> streams) {
        Chain<T> chain = new Chain<>(streams.iterator());
        return StreamSupport.stream(chain, false).onClose(chain::close);
    }

    private static final class Chain<T> extends Spliterators.AbstractSpliterator<T> {

        private final Iterator<Supplier<Stream<T>>> streams;

        private @Nullable Stream<T> open;

        private @Nullable Spliterator<T> elements;

        private Chain(Iterator<Supplier<Stream<T>>> streams) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.streams = streams;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            while (true) {
                Spliterator<T> current = this.elements;
                if (current != null && current.tryAdvance(action)) {
                    return true;
                }
                close();
                if (!this.streams.hasNext()) {
                    return false;
                }
                Stream<T> next = this.streams.next().get();
                this.open = next;
                this.elements = next.spliterator();
            }
        }

        private void close() {
            Stream<T> current = this.open;
            this.open = null;
            this.elements = null;
            if (current != null) {
                current.close();
            }
        }
    }
}
