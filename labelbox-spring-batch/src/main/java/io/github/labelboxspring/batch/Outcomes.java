package io.github.labelboxspring.batch;

import io.github.labelboxspring.error.RowFailure;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What became of items that were sent and whose chunk is not written yet. A chunk that failed is written again, as a whole
 * and then item by item; what is settled is not sent once more.
 */
final class Outcomes<T> {

    private final Map<T, Optional<RowFailure>> settled = Collections.synchronizedMap(new IdentityHashMap<>());

    void succeeded(T item) {
        this.settled.put(item, Optional.empty());
    }

    /** A failure that can be sent again is none yet. */
    void failed(T item, RowFailure failure) {
        if (!failure.kind().safeToResend()) {
            this.settled.put(item, Optional.of(failure));
        }
    }

    boolean isOpen(T item) {
        return !this.settled.containsKey(item);
    }

    /** Return the failures of items, each with its place among them. */
    List<RowFailure> failures(List<? extends T> items) {
        return IntStream.range(0, items.size())
                .mapToObj(at -> this.settled
                        .getOrDefault(items.get(at), Optional.empty())
                        .map(each -> each.at(at)))
                .flatMap(Optional::stream)
                .toList();
    }

    void forget(Collection<? extends T> items) {
        items.forEach(this.settled::remove);
    }

    void clear() {
        this.settled.clear();
    }
}
