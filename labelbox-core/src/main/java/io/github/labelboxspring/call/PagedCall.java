package io.github.labelboxspring.call;

import io.github.labelboxspring.internal.scope.Blocking;
import io.github.labelboxspring.settings.CallOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list that the platform gives page by page. {@link #flux()} and {@link #stream()} read at most one page ahead of
 * what is asked of them; {@link #execute()} and {@link #mono()} collect all pages.
 *
 * @param <T> one item
 */
public final class PagedCall<T> implements Call<List<T>>, StreamCall<T> {

    private final Function<@Nullable String, ? extends Call<Page<T>>> fetch;

    private PagedCall(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        this.fetch = fetch;
    }

    /** @param fetch gives the page behind a cursor; the first page behind null */
    public static <T> PagedCall<T> of(Function<@Nullable String, ? extends Call<Page<T>>> fetch) {
        return new PagedCall<>(fetch);
    }

    /** The first page alone. */
    public Call<Page<T>> first() {
        return this.fetch.apply(null);
    }

    /** The page behind the {@code next} of another one. */
    public Call<Page<T>> page(String cursor) {
        return this.fetch.apply(cursor);
    }

    /** Each item as something else. */
    public <R> PagedCall<R> mapItems(Function<? super T, ? extends R> function) {
        return new PagedCall<>(cursor -> this.fetch
                .apply(cursor)
                .map(page -> new Page<R>(page.items().stream().<R>map(function).toList(), page.next())));
    }

    @Override
    public Flux<T> flux() {
        return first().mono().expand(this::following).concatMapIterable(Page::items, 1);
    }

    private Mono<Page<T>> following(Page<T> page) {
        String cursor = page.next();
        if (cursor == null) {
            return Mono.empty();
        }
        return page(cursor).mono().doOnNext(next -> {
            if (cursor.equals(next.next())) {
                throw new IllegalStateException("The platform answered the same cursor twice: " + cursor);
            }
        });
    }

    /** All items, however many: prefer {@link #stream()} for long lists. */
    @Override
    public List<T> execute() {
        Blocking.check("execute()");
        return Objects.requireNonNull(mono().block());
    }

    @Override
    public Mono<List<T>> mono() {
        return flux().collectList();
    }

    @Override
    public PagedCall<T> with(UnaryOperator<CallOptions> change) {
        return new PagedCall<>(cursor -> this.fetch.apply(cursor).with(change));
    }
}
