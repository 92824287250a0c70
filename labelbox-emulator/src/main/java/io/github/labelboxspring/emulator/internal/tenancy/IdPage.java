package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import java.util.stream.Stream;

/**
 * A list of sorted ids with up to 100 ids per page. The request body contains the last id of the previous page as
 * {@code after}, which need not exist any longer.
 */
public final class IdPage {

    private static final int SIZE = 100;

    private IdPage() {}

    public static Reply reply(RestRequest request, Stream<? extends Entity> entities) {
        Object last = request.json().get("after");
        String after = last == null ? "" : last.toString();
        return Reply.json(
                200,
                entities.map(Entity::id)
                        .filter(id -> id.compareTo(after) > 0)
                        .sorted()
                        .limit(SIZE)
                        .toList());
    }
}
