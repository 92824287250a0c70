package io.github.labelboxspring.call;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.scope.Scope;
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
 * A list that Labelbox returns page by page. {@link #flux()} and {@link #stream()} read at most one page ahead of
 * demand; {@link #execute()} and {@link #mono()} collect all pages into one list.
 *
 * <p>Many of these lists are offset-based. To delete the items of such a list, collect the ids first: deleting an item
 * while reading the list shifts the following items, so that the next page skips one.
 *
 * <pre>{@code
 * Criteria<Project> old = where(Project.UPDATED_AT).lessThan(monday);
 * List<String> ids = client.projects().list(old).mapItems(Project::id).execute();
 * ids.forEach(id -> client.projects().delete(id).execute());
 * }</pre>
 *
 * <p>If Labelbox returns the same cursor twice, the call fails with a {@link DecodingException} instead of looping
 * endlessly.
 *
 * @param <T> type of one item
 */
public final class PagedCall<T> extends Call<List<T>> implements StreamCall<T> {

    /** Used instead of a maximum page size if callers cannot choose the size. */
    private static final int FIXED = 0;

    private final Fetch<T> fetch;

    private final int largest;

    private final UnaryOperator<CallOptions> options;

    private final Elements<T> items;

    private PagedCall(Fetch<T> fetch, int largest, UnaryOperator<CallOptions> options) {
        this.fetch = fetch;
        this.largest = largest;
        this.options = options;
        this.items = new Elements<>(this::items);
    }

    /**
     * Return a list with a fixed page size.
     *
     * @param fetch returns the page for a cursor, which is null for the first page
     */
    public static <T> PagedCall<T> of(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        return new PagedCall<>((cursor, size) -> fetch.apply(cursor), FIXED, UnaryOperator.identity());
    }

    /**
     * Return a list whose page size can be chosen by the caller.
     *
     * @param largest the maximum page size, which is also the default
     * @param fetch returns the page for a cursor and a page size
     */
    public static <T> PagedCall<T> sized(int largest, Fetch<T> fetch) {
        return new PagedCall<>(fetch, largest, UnaryOperator.identity());
    }

    /** Return only the first page. */
    public Call<Page<T>> first() {
        return one(null, this.largest);
    }

    /**
     * Return the page for the given {@link Page#next()} cursor.
     *
     * @throws IllegalArgumentException if the client can tell that the cursor is not one of this list
     */
    public Call<Page<T>> page(String cursor) {
        return one(cursor, this.largest);
    }

    /**
     * Return a page with the given size, for example for a paginated view.
     *
     * @param cursor the {@link Page#next()} cursor of the previous page, or null for the first page
     * @param size the maximum number of items
     * @throws IllegalArgumentException if the size is less than 1 or greater than {@link #largestPage()}, or the client
     *     can tell that the cursor is not one of this list
     * @throws UnsupportedOperationException if this list has a fixed page size
     */
    public Call<Page<T>> page(@Nullable String cursor, int size) {
        if (this.largest == FIXED) {
            throw new UnsupportedOperationException("This list has a fixed page size: use page(cursor) without a size");
        }
        if (size < 1 || size > this.largest) {
            throw new IllegalArgumentException(
                    "The page size of this list must be between 1 and " + this.largest + ", but was " + size);
        }
        return one(cursor, size);
    }

    private Call<Page<T>> one(@Nullable String cursor, int size) {
        return replacedBy(this.fetch.page(cursor, size).with(this.options));
    }

    /** Return the maximum page size; empty if this list has a fixed page size. */
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
                this.largest,
                this.options));
    }

    private Flux<T> items() {
        Flux<T> items = Flux.defer(() -> {
            Set<String> seen = new HashSet<>();
            return this.fetch
                    .page(null, this.largest)
                    .work()
                    .expand(page -> following(page, seen))
                    .concatMapIterable(Page::items, 1);
        });
        return Scope.configured(items, this.options);
    }

    private Mono<Page<T>> following(Page<T> page, Set<String> seen) {
        String cursor = page.next();
        if (cursor == null) {
            return Mono.empty();
        }
        if (!seen.add(cursor)) {
            return Mono.error(() -> new DecodingException(
                    "Labelbox returned the cursor " + cursor + " twice, so that the list would never end",
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

    /** Return the same list with other options. A deadline among them is that of all pages together. */
    @Override
    public PagedCall<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(
                new PagedCall<>(this.fetch, this.largest, options -> change.apply(this.options.apply(options))));
    }

    /** Reads the pages of a list. */
    @FunctionalInterface
    public interface Fetch<T> {

        /**
         * Return one page.
         *
         * @param cursor cursor of the page, or null for the first page
         * @param size the maximum number of items
         */
        Call<Page<T>> page(@Nullable String cursor, int size);
    }
}
