package io.github.labelboxspring.batch;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes the items of a chunk in one request and records the outcome of each. A retry then sends only items that were
 * not processed, and a scan for items to skip sends nothing.
 *
 * @param <T> the type of the items
 */
abstract class OutcomeItemWriter<T> implements ItemWriter<T>, ItemStream {

    private final Outcomes<T> outcomes = new Outcomes<>();

    /**
     * Send items and record their outcomes.
     *
     * @return failures that cannot be assigned to items
     */
    abstract List<RowFailure> send(List<T> items, Outcomes<T> outcomes);

    /** @throws RowsFailedException if items were rejected or not processed; the others are written */
    @Override
    public void write(Chunk<? extends T> chunk) {
        List<T> items = List.copyOf(chunk.getItems());
        List<T> open = items.stream().filter(this.outcomes::isOpen).toList();
        List<RowFailure> unplaced = open.isEmpty() ? List.of() : send(open, this.outcomes);
        List<RowFailure> failures = new ArrayList<>(this.outcomes.failures(items));
        failures.addAll(unplaced);
        if (!failures.isEmpty()) {
            throw new RowsFailedException(items.size(), failures, null);
        }
        this.outcomes.forget(items);
    }

    @Override
    public void close() {
        this.outcomes.clear();
    }
}
