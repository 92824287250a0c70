package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import java.util.stream.Stream;

/**
 * A list of ids in their order, 100 at a time behind the id that {@code after} of the body names, be that gone or not.
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
