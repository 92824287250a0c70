package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is read by cursor, which is the id of the last item. What is added meanwhile comes last, and
 * what is deleted meanwhile is still known as a cursor, so that neither loses or doubles anything.
 *
 * @param nextCursor null on the last page
 */
public record CursorPage<E extends Entity>(
        List<E> nodes, @Nullable String nextCursor) {

    /**
     * The page that the arguments {@code after} and {@code first} ask for.
     *
     * @param all in the order of their creation, the deleted ones too
     */
    public static <E extends Entity> CursorPage<E> of(Invocation call, Collection<E> all, Predicate<E> wanted) {
        return of(call, "after", all, wanted);
    }

    /** The same where another argument takes the cursor. */
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

    /** Where the list goes on behind the item that the cursor names. */
    public static int behind(List<? extends Entity> all, String cursor) {
        return IntStream.range(0, all.size())
                        .filter(at -> all.get(at).id().equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> ApiException.malformed("Unknown cursor " + cursor))
                + 1;
    }
}
