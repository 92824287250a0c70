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
 * Records the outcomes of items that were sent but whose chunk is not yet written. A failed chunk is written again, as
 * a whole and then item by item; items with a final outcome are not sent again.
 */
final class Outcomes<T> {

    private final Map<T, Optional<RowFailure>> last = Collections.synchronizedMap(new IdentityHashMap<>());

    void succeeded(T item) {
        this.last.put(item, Optional.empty());
    }

    void failed(T item, RowFailure failure) {
        this.last.put(item, Optional.of(failure));
    }

    /** Return whether an item was not yet sent, or can be sent again. */
    boolean isOpen(T item) {
        Optional<RowFailure> outcome = this.last.get(item);
        return outcome == null
                || outcome.filter(each -> each.kind().safeToResend()).isPresent();
    }

    /** Return the failures of items, each with its position among them. */
    List<RowFailure> failures(List<? extends T> items) {
        return IntStream.range(0, items.size())
                .mapToObj(at ->
                        this.last.getOrDefault(items.get(at), Optional.empty()).map(each -> each.at(at)))
                .flatMap(Optional::stream)
                .toList();
    }

    void forget(Collection<? extends T> items) {
        items.forEach(this.last::remove);
    }

    void clear() {
        this.last.clear();
    }
}
