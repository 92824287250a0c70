package io.github.labelboxspring.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fields that only one of two requests selects. */
record SelectionDifference(TreeSet<String> notSelected, TreeSet<String> alsoSelected) {

    /** Both sides as cells of a table. */
    String cells() {
        return text(this.notSelected) + " | " + text(this.alsoSelected);
    }

    /** Fields with the same parent together: {@code project.{id, name}}. */
    private static String text(Collection<String> paths) {
        Map<String, TreeSet<String>> parents = new TreeMap<>();
        paths.forEach(path -> parents.computeIfAbsent(
                        path.substring(0, path.lastIndexOf('.') + 1), parent -> new TreeSet<>())
                .add(path.substring(path.lastIndexOf('.') + 1)));
        return parents.entrySet().stream()
                .map(each -> "`" + each.getKey() + names(each.getValue()) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String names(TreeSet<String> names) {
        return names.size() == 1 ? names.first() : "{" + String.join(", ", names) + "}";
    }
}
