package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.BulkFailedException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Items that are sent in several requests of a limited size, one after another.
 *
 * @param items all items
 * @param size the maximum number of items per request
 */
public record Slices<I>(List<I> items, int size) {

    private static final int PARALLEL = 4;

    public Slices {
        items = List.copyOf(items);
    }

    /** Return the items of the slice that starts at the given index. */
    private List<I> from(int first) {
        return this.items.subList(first, Math.min(this.items.size(), first + this.size));
    }

    /** Query all items, a few slices concurrently, and return the results in the order of the items. */
    public <T> Call<List<T>> ask(Function<List<I>, Call<T>> request) {
        List<Call<T>> requests = new ArrayList<>();
        for (int first = 0; first < this.items.size(); first += this.size) {
            requests.add(request.apply(from(first)));
        }
        return Call.all(requests, PARALLEL);
    }

    /**
     * Change all items. If a request other than the first fails, the call fails with a {@link BulkFailedException} that
     * specifies the processed items.
     *
     * @param request creates the request for a slice, given the index of its first item
     * @param refused returns the rejected items of a result
     */
    public <T> Call<List<T>> change(
            BiFunction<List<I>, Integer, Call<T>> request, Function<? super T, List<RowFailure>> refused) {
        return Call.defer(() -> {
            List<RowFailure> failures = new ArrayList<>();
            List<Call<T>> requests = new ArrayList<>();
            for (int at = 0; at < this.items.size(); at += this.size) {
                int first = at;
                requests.add(request.apply(from(first), first)
                        .map(answer -> {
                            failures.addAll(refused.apply(answer));
                            return answer;
                        })
                        .recover(LabelboxException.class, cause -> Call.failed(() -> broken(first, failures, cause))));
            }
            return Call.all(requests, 1);
        });
    }

    private LabelboxException broken(int first, List<RowFailure> failures, LabelboxException cause) {
        return first == 0
                ? cause
                : new BulkFailedException(
                        this.items.size(), first, first + from(first).size() - 1, failures, cause);
    }
}
