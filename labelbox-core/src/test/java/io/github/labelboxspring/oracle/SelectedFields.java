package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what two requests select. */
final class SelectedFields {

    private SelectedFields() {}

    static Optional<SelectionDifference> difference(Request theirs, Request ours) {
        TreeSet<String> onlyTheirs = paths(theirs);
        TreeSet<String> onlyOurs = paths(ours);
        onlyTheirs.removeAll(paths(ours));
        onlyOurs.removeAll(paths(theirs));
        return onlyTheirs.isEmpty() && onlyOurs.isEmpty()
                ? Optional.empty()
                : Optional.of(new SelectionDifference(onlyTheirs, onlyOurs));
    }

    private static TreeSet<String> paths(Request request) {
        TreeSet<String> paths = new TreeSet<>();
        collect("", request.fields(), paths);
        return paths;
    }

    private static void collect(String parent, List<Selection> fields, Set<String> paths) {
        for (Selection each : fields) {
            if (each.field() == null) {
                collect(parent, each.below(), paths);
                continue;
            }
            String path = parent.isEmpty() ? each.field() : parent + "." + each.field();
            if (each.below().isEmpty()) {
                paths.add(path);
            }
            collect(path, each.below(), paths);
        }
    }
}
