package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.world.Entity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is read by cursor, which is the id of the last item.
 *
 * @param nextCursor null on the last page
 */
record CursorPage<E extends Entity>(List<E> nodes, @Nullable String nextCursor) {

    private static final int DEFAULT_PAGE = 100;

    /** The page that the arguments {@code after} and {@code first} ask for. */
    static <E extends Entity> CursorPage<E> of(Invocation call, List<E> all) {
        int start = call.find("after").map(cursor -> behind(all, cursor)).orElse(0);
        int end = Math.min(all.size(), start + call.number(DEFAULT_PAGE, "first"));
        List<E> nodes = List.copyOf(all.subList(start, end));
        return new CursorPage<>(
                nodes, end == all.size() ? null : all.get(end - 1).id());
    }

    private static int behind(List<? extends Entity> all, String cursor) {
        return IntStream.range(0, all.size())
                        .filter(at -> all.get(at).id().equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> ApiException.malformed("Unknown cursor " + cursor))
                + 1;
    }
}
