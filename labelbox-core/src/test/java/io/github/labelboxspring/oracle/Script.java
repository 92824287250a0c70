package io.github.labelboxspring.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that a case names, by path, and what is refused, by root field; of each the last one stays. */
final class Script {

    private final Map<String, List<@Nullable Object>> values;

    private final Map<String, List<Refusal>> refusals;

    private final Map<String, Integer> asked = new LinkedHashMap<>();

    private final Map<String, Integer> refused = new LinkedHashMap<>();

    Script(Map<String, List<@Nullable Object>> values, Map<String, List<Refusal>> refusals) {
        this.values = values;
        this.refusals = refusals;
    }

    /** Whether it says anything of what is asked. */
    boolean names(String path) {
        return has(path) || this.refusals.containsKey(path);
    }

    boolean has(String path) {
        return this.values.containsKey(path);
    }

    synchronized @Nullable Object next(String path) {
        return next(this.values.getOrDefault(path, List.of()), path, this.asked);
    }

    /** What the server does instead of answering, null if it answers. */
    synchronized @Nullable Refusal refusal(String root) {
        List<Refusal> all = this.refusals.get(root);
        Refusal refusal = all == null ? null : next(all, root, this.refused);
        return refusal == Refusal.NONE ? null : refusal;
    }

    private static <T extends @Nullable Object> T next(List<T> all, String key, Map<String, Integer> asked) {
        int at = asked.merge(key, 1, Integer::sum);
        return all.get(Math.min(at, all.size()) - 1);
    }
}
