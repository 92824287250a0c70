package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list with cursors. A cursor is the id of the last item of a page. New items come last, and deleted items
 * remain valid as cursors, so that concurrent changes neither skip nor repeat items.
 *
 * @param nextCursor the cursor of the next page, or null on the last page
 */
public record CursorPage<E extends Entity>(
        List<E> nodes, @Nullable String nextCursor) {

    /**
     * Return the page selected by the arguments {@code after} and {@code first}.
     *
     * @param all all items in the order of their creation, including deleted ones
     */
    public static <E extends Entity> CursorPage<E> of(Invocation call, Collection<E> all, Predicate<E> wanted) {
        return of(call, "after", all, wanted);
    }

    /** Return the page selected by a cursor in the given argument and by {@code first}. */
    public static <E extends Entity> CursorPage<E> of(
            Invocation call, String argument, Collection<E> all, Predicate<E> wanted) {
        List<E> ever = List.copyOf(all);
        int start = call.find(argument).map(cursor -> behind(ever, cursor)).orElse(0);
        int size = Listing.first(call);
        List<E> found = ever.subList(start, ever.size()).stream()
                .filter(each -> !each.deleted())
                .filter(wanted)
                .limit(size + 1L)
                .toList();
        List<E> nodes = found.subList(0, Math.min(size, found.size()));
        return new CursorPage<>(
                nodes,
                found.size() == nodes.size() || nodes.isEmpty()
                        ? null
                        : nodes.get(nodes.size() - 1).id());
    }

    /** Return the index after the item to which the cursor refers. */
    public static int behind(List<? extends Entity> all, String cursor) {
        return IntStream.range(0, all.size())
                        .filter(at -> all.get(at).id().equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> ApiException.malformed("Unknown cursor " + cursor))
                + 1;
    }
}
