package io.github.labelboxspring.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many recorded cases of each member of the SDK ours are held to. */
public final class BoundCases {

    private BoundCases() {}

    /** Counted by names such as {@code Client.get_project}. */
    public static Map<String, Integer> byMember() {
        Set<String> bound = Exercises.all().names();
        Map<String, Integer> counts = new TreeMap<>();
        Catalogue.cases(bound).stream()
                .filter(each -> bound.contains(each.name()))
                .forEach(each -> counts.merge(each.sdk(), 1, Integer::sum));
        return counts;
    }
}
