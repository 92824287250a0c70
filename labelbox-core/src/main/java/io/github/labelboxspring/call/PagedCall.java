package io.github.labelboxspring.call;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.settings.CallOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list that the platform returns page by page. {@link #flux()} and {@link #stream()} read at most one page ahead of
 * demand; {@link #execute()} and {@link #mono()} collect all pages into one list.
 *
 * <p>A cursor that the platform has returned before ends the list with a {@link DecodingException} instead of a loop.
 *
 * @param <T> one item
 */
public final class PagedCall<T> extends Call<List<T>> implements StreamCall<T> {

    private final Function<@Nullable String, ? extends Call<Page<T>>> fetch;

    private final Elements<T> items;

    private PagedCall(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        this.fetch = fetch;
        this.items = new Elements<>(this::items);
    }

    /** @param fetch returns the page behind a cursor; the first page behind null */
    public static <T> PagedCall<T> of(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        return new PagedCall<>(fetch);
    }

    /** Return the first page alone. */
    public Call<Page<T>> first() {
        return this.fetch.apply(null);
    }

    /** Return the page behind the {@code next} of another one. */
    public Call<Page<T>> page(String cursor) {
        return this.fetch.apply(cursor);
    }

    /** Return the same list with each item transformed. */
    public <R> PagedCall<R> mapItems(Function<? super T, ? extends R> function) {
        return new PagedCall<>(cursor -> this.fetch
                .apply(cursor)
                .map(page -> new Page<R>(page.items().stream().<R>map(function).toList(), page.next())));
    }

    private Flux<T> items() {
        return Flux.defer(() -> {
            Set<String> seen = new HashSet<>();
            return first().pipeline().expand(page -> following(page, seen)).concatMapIterable(Page::items, 1);
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
        return page(cursor).pipeline();
    }

    @Override
    protected Mono<List<T>> pipeline() {
        return items().collectList();
    }

    @Override
    public Flux<T> flux() {
        return this.items.flux();
    }

    @Override
    public Stream<T> stream() {
        return this.items.stream();
    }

    @Override
    public PagedCall<T> with(UnaryOperator<CallOptions> change) {
        return new PagedCall<>(cursor -> this.fetch.apply(cursor).with(change));
    }
}
