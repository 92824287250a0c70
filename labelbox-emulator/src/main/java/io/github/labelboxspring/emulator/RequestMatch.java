package io.github.labelboxspring.emulator;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Selects requests by operation and by the values of variables, never by the text of a document. */
final class RequestMatch {

    private final Predicate<ReceivedRequest> target;
    private final Map<String, ?> variables;

    /** @param variables expected values by path, such as {@code data.name} */
    RequestMatch(Predicate<ReceivedRequest> target, Map<String, ?> variables) {
        this.target = target;
        this.variables = Map.copyOf(variables);
    }

    boolean matches(ReceivedRequest request) {
        return this.target.test(request)
                && this.variables.entrySet().stream()
                        .allMatch(each -> same(each.getValue(), value(request.variables(), each.getKey())));
    }

    private static @Nullable Object value(Map<?, ?> variables, String path) {
        Object found = variables;
        for (String name : path.split("\\.")) {
            if (!(found instanceof Map<?, ?> map)) {
                return null;
            }
            found = map.get(name);
        }
        return found;
    }

    private static boolean same(Object wanted, @Nullable Object found) {
        return wanted instanceof Number left && found instanceof Number right
                ? left.doubleValue() == right.doubleValue()
                : wanted.equals(found);
    }
}
