package io.github.labelboxspring.emulator.internal.engine.http;

import java.util.List;
import java.util.Map;

/**
 * The content of a request body, as far as the journal keeps it.
 *
 * @param fields the requested GraphQL fields
 * @param document the GraphQL document
 * @param variables the GraphQL variables
 * @param text the body of a REST request
 * @param size the size in bytes, -1 if unknown
 */
record Asked(List<String> fields, String document, Map<String, Object> variables, String text, long size) {

    static Asked unread() {
        return new Asked(List.of(), "", Map.of(), "", -1);
    }

    static Asked graphQl(List<String> fields, String document, Map<String, Object> variables, long size) {
        boolean large = size > Limits.JOURNAL_BODY;
        return new Asked(
                fields,
                document.length() > Limits.JOURNAL_BODY ? "" : document,
                large ? Map.of() : variables,
                "",
                size);
    }

    static Asked rest(String text, long size) {
        return new Asked(List.of(), "", Map.of(), text, size);
    }
}
