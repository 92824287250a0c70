package io.github.labelboxspring.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds for each request of the official SDK one of ours that means the same, the deviations allowed for. */
final class Comparison {

    private final List<Deviation> deviations;

    private final List<Request> ours;

    private final List<String> findings = new ArrayList<>();

    private final List<SelectionDifference> selections = new ArrayList<>();

    Comparison(RecordedCase recorded, List<Request> ours, List<Deviation> deviations) {
        this.deviations = deviations;
        this.ours = new ArrayList<>(ours);
        for (int number = 1; number <= recorded.steps().size(); number++) {
            if (this.deviations.stream().noneMatch(omits(number))) {
                match(number, recorded.steps().get(number - 1));
            }
        }
        List<String> added = new ArrayList<>();
        this.deviations.forEach(each -> added.addAll(each.added()));
        for (Request own : this.ours) {
            String kind = Meaning.of(own).kind();
            if (!added.remove(kind)) {
                this.findings.add("we also send: " + kind);
            }
        }
        added.forEach(kind -> this.findings.add("stale: we do not send " + kind));
    }

    private static java.util.function.Predicate<Deviation> omits(int number) {
        return each -> each.omitted().contains(number);
    }

    /** What differs without being registered, and what is registered without differing. */
    List<String> findings() {
        return this.findings;
    }

    /** Fields that only one of both selects; for the report. */
    List<SelectionDifference> selections() {
        return this.selections;
    }

    private void match(int number, Request step) {
        Meaning theirs = Meaning.of(step);
        Map<String, String> allowed = new TreeMap<>();
        this.deviations.forEach(each -> allowed.putAll(each.differing(number)));
        Request own = nearest(theirs);
        if (own == null) {
            this.findings.add(number + ": we do not send " + theirs.kind() + " " + theirs.facts());
            return;
        }
        this.ours.remove(own);
        Meaning mine = Meaning.of(own);
        theirs.differences(mine).forEach((path, difference) -> {
            if (!mine.text(path).equals(allowed.remove(path))) {
                this.findings.add(number + " " + theirs.kind() + ": " + path + ": " + difference);
            }
        });
        allowed.forEach((path, value) -> this.findings.add(number + ": stale: " + path + " is not " + value));
        SelectedFields.difference(step, own).ifPresent(this.selections::add);
    }

    /** The one of the same kind with the fewest differences, without regard to order. */
    private @Nullable Request nearest(Meaning theirs) {
        Request nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (Request own : this.ours) {
            Meaning mine = Meaning.of(own);
            int differences = theirs.differences(mine).size();
            if (mine.kind().equals(theirs.kind()) && differences < fewest) {
                nearest = own;
                fewest = differences;
            }
        }
        return nearest;
    }
}
