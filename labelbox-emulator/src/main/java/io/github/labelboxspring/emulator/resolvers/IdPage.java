package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.world.Entity;
import java.util.List;
import java.util.stream.Stream;

/** A list of ids, 100 at a time behind the id that {@code after} of the body names. */
final class IdPage {

    private static final int SIZE = 100;

    private IdPage() {}

    static Reply reply(RestRequest request, Stream<? extends Entity> entities) {
        List<String> ids = entities.map(Entity::id).toList();
        Object after = request.json().get("after");
        if (after == null) {
            return Reply.json(200, ids.stream().limit(SIZE).toList());
        }
        int known = ids.indexOf(after.toString());
        return Reply.json(
                200,
                known < 0
                        ? List.of()
                        : ids.stream().skip(known + 1L).limit(SIZE).toList());
    }
}
