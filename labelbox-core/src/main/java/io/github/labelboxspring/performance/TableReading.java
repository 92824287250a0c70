package io.github.labelboxspring.performance;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.Cursors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables by page number up to the last row. Pages are consistent only while the number of rows stays the same.
 * The official SDK treats an empty page as the end even if rows are missing; here that is an error.
 */
final class TableReading {

    private static final int PAGE_SIZE = 50;

    private TableReading() {}

    static <T> PagedCall<T> of(Function<Integer, Call<PerformancePage<T>>> fetch) {
        return PagedCall.of(cursor -> {
            Place place = Place.of(cursor);
            return fetch.apply(place.page()).map(table -> new Page<>(table.data(), place.next(table)));
        });
    }

    /** Return the parameters of a page, numbered from 1. */
    static Query page(Query query, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The page number must be at least 1, not " + number);
        }
        Query sized =
                query.parameters().containsKey("perPage") ? query : query.and("perPage", String.valueOf(PAGE_SIZE));
        return sized.and("page", String.valueOf(number));
    }

    /** The position of a read: the page, the number of rows before it, and the total, -1 if not yet known. */
    private record Place(int page, int seen, int total) {

        private static final Pattern CURSOR = Pattern.compile("[1-9]\\d{0,8}/\\d{1,9}/\\d{1,9}");

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(1, 0, -1);
            }
            if (!CURSOR.matcher(cursor).matches()) {
                throw Cursors.unknown(cursor);
            }
            String[] parts = cursor.split("/");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Nullable
        String next(PerformancePage<?> table) {
            if (this.total >= 0 && table.total() != this.total) {
                throw new DecodingException(
                        "The table changed while it was read, from " + this.total + " rows to " + table.total()
                                + "; read it again",
                        null,
                        false);
            }
            int now = this.seen + table.data().size();
            if (table.data().isEmpty() && now < table.total()) {
                throw new DecodingException(
                        "The table ended after " + now + " of " + table.total() + " rows; read it again", null, false);
            }
            return now >= table.total() ? null : (this.page + 1) + "/" + now + "/" + table.total();
        }
    }
}
