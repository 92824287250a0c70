package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of ids whose cursor is the last id of a page. Only an empty page marks the end. */
final class UnusedIds {

    private UnusedIds() {}

    static PagedCall<String> list(Caller caller, RestPath<List<String>> path) {
        return PagedCall.of(cursor -> {
            Map<String, @Nullable Object> body = new HashMap<>();
            body.put("after", cursor);
            return caller.call(path.with(Map.of(), body))
                    .map(ids -> Page.byCursor(ids, ids.isEmpty() ? null : ids.get(ids.size() - 1)));
        });
    }
}
