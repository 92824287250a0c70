package io.github.labelboxspring.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the recorded cases of a member of the SDK.
 *
 * @param recorded all
 * @param bound those that ours were compared with, or that the compiler refuses as the SDK does
 * @param equal those of them that differ in nothing
 * @param listed those that cannot be compared, with a reason
 */
public record BoundCases(int recorded, int bound, int equal, int listed) {

    /** Counted by names such as {@code Client.get_project}. */
    public static Map<String, BoundCases> byMember() {
        Set<String> bound = new HashSet<>(Exercises.all().names());
        bound.addAll(CompilerRefusals.load().names());
        Deviations deviations = Deviations.load();
        Map<String, BoundCases> counts = new TreeMap<>();
        Catalogue.everything()
                .forEach(each -> counts.merge(
                        each.sdk(), one(bound.contains(each.name()), deviations.of(each.name())), BoundCases::plus));
        return counts;
    }

    private static BoundCases one(boolean bound, List<Deviation> deviations) {
        boolean listed = !bound && deviations.stream().anyMatch(Deviation::unsayable);
        return new BoundCases(1, bound ? 1 : 0, bound && deviations.isEmpty() ? 1 : 0, listed ? 1 : 0);
    }

    /** The sum of both. */
    public BoundCases plus(BoundCases more) {
        return new BoundCases(
                this.recorded + more.recorded,
                this.bound + more.bound,
                this.equal + more.equal,
                this.listed + more.listed);
    }

    /** Whether none is left out. */
    public boolean complete() {
        return this.bound + this.listed == this.recorded;
    }
}
