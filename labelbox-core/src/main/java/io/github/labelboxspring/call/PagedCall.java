package io.github.labelboxspring.call;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.settings.CallOptions;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list that the platform returns page by page. {@link #flux()} and {@link #stream()} read at most one page ahead of
 * demand; {@link #execute()} and {@link #mono()} collect all pages into one list.
 *
 * <p>Many of these lists are read by offset. To delete what such a list returns, collect the ids first: each item that is
 * deleted while the list is read moves the others up, so that the next page skips one.
 *
 * <pre>{@code
 * Criteria<Project> old = where(Project.UPDATED_AT).lessThan(monday);
 * List<String> ids = client.projects().list(old).mapItems(Project::id).execute();
 * ids.forEach(id -> client.projects().delete(id).execute());
 * }</pre>
 *
 * <p>A cursor that the platform has returned before ends the list with a {@link DecodingException} instead of an endless loop.
 *
 * @param <T> one item
 */
public final class PagedCall<T> extends Call<List<T>> implements StreamCall<T> {

    /** Instead of the largest size of a page: callers cannot choose one. */
    private static final int FIXED = 0;

    private final Fetch<T> fetch;

    private final int largest;

    private final Elements<T> items;

    private PagedCall(Fetch<T> fetch, int largest) {
        this.fetch = fetch;
        this.largest = largest;
        this.items = new Elements<>(this::items);
    }

    /**
     * Return a list whose pages have a fixed size.
     *
     * @param fetch returns the page behind a cursor; the first page behind null
     */
    public static <T> PagedCall<T> of(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        return new PagedCall<>((cursor, size) -> fetch.apply(cursor), FIXED);
    }

    /**
     * Return a list whose callers can choose the size of pages.
     *
     * @param largest the maximum number of items of a page, which is also the default
     * @param fetch returns the page behind a cursor, of the given number of items
     */
    public static <T> PagedCall<T> sized(int largest, Fetch<T> fetch) {
        return new PagedCall<>(fetch, largest);
    }

    /** Return the first page alone. */
    public Call<Page<T>> first() {
        return replacedBy(this.fetch.page(null, this.largest));
    }

    /** Return the page behind the {@code next} of another one. */
    public Call<Page<T>> page(String cursor) {
        return replacedBy(this.fetch.page(cursor, this.largest));
    }

    /**
     * Return a page of a given size, for example to show it to a user.
     *
     * @param cursor the {@code next} of the page before; null for the first page
     * @param size the maximum number of items
     * @throws IllegalArgumentException if the size is less than 1 or greater than {@link #largestPage()}
     * @throws UnsupportedOperationException if the size of this list's pages is fixed
     */
    public Call<Page<T>> page(@Nullable String cursor, int size) {
        if (this.largest == FIXED) {
            throw new UnsupportedOperationException(
                    "The size of this list's pages is fixed: use page(cursor) without a size");
        }
        if (size < 1 || size > this.largest) {
            throw new IllegalArgumentException(
                    "The size of a page of this list must be 1 to " + this.largest + ", but was " + size);
        }
        return replacedBy(this.fetch.page(cursor, size));
    }

    /** Return the maximum size of a page, empty if the size of this list's pages is fixed. */
    public OptionalInt largestPage() {
        return this.largest == FIXED ? OptionalInt.empty() : OptionalInt.of(this.largest);
    }

    /** Return the same list with each item transformed. */
    public <R> PagedCall<R> mapItems(Function<? super T, ? extends R> function) {
        return replacedBy(new PagedCall<>(
                (cursor, size) -> this.fetch
                        .page(cursor, size)
                        .map(page -> new Page<R>(
                                page.items().stream().<R>map(function).toList(), page.next())),
                this.largest));
    }

    private Flux<T> items() {
        return Flux.defer(() -> {
            Set<String> seen = new HashSet<>();
            return this.fetch
                    .page(null, this.largest)
                    .work()
                    .expand(page -> following(page, seen))
                    .concatMapIterable(Page::items, 1);
        });
    }

    private Mono<Page<T>> following(Page<T> page, Set<String> seen) {
        String cursor = page.next();
        if (cursor == null) {
            return Mono.empty();
        }
        if (!seen.add(cursor)) {
            return Mono.error(() -> new DecodingException(
                    "The platform returned the cursor " + cursor + " a second time, so that the list would never end",
                    null,
                    false));
        }
        return this.fetch.page(cursor, this.largest).work();
    }

    @Override
    protected Mono<List<T>> pipeline() {
        return items().collectList();
    }

    @Override
    public Flux<T> flux() {
        UnusedCalls.used(this);
        return this.items.flux();
    }

    @Override
    public Stream<T> stream() {
        UnusedCalls.used(this);
        return this.items.stream();
    }

    @Override
    public <R> Call<R> collect(Collector<? super T, ?, R> collector) {
        return replacedBy(StreamCall.super.collect(collector));
    }

    @Override
    public PagedCall<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(
                new PagedCall<>((cursor, size) -> this.fetch.page(cursor, size).with(change), this.largest));
    }

    /** Reads the pages of a list. */
    @FunctionalInterface
    public interface Fetch<T> {

        /**
         * Return a page.
         *
         * @param cursor where it begins, null for the first page
         * @param size the maximum number of items
         */
        Call<Page<T>> page(@Nullable String cursor, int size);
    }
}
