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
 * @param run those that ours were compared with
 * @param bound those, and those that the compiler refuses as the SDK does
 * @param equal those of them that differ in nothing
 * @param listed those that cannot be compared, with a reason
 */
public record BoundCases(int recorded, int run, int bound, int equal, int listed) {

    /** Counted by names such as {@code Client.get_project}. */
    public static Map<String, BoundCases> byMember() {
        Set<String> run = Exercises.all().names();
        Set<String> bound = new HashSet<>(run);
        bound.addAll(CompilerRefusals.load().names());
        Deviations deviations = Deviations.load();
        Map<String, BoundCases> counts = new TreeMap<>();
        Catalogue.cases()
                .forEach(each -> counts.merge(
                        each.sdk(),
                        one(run.contains(each.name()), bound.contains(each.name()), deviations.of(each.name())),
                        BoundCases::plus));
        return counts;
    }

    private static BoundCases one(boolean run, boolean bound, List<Deviation> deviations) {
        boolean listed = !bound && deviations.stream().anyMatch(Deviation::unsayable);
        return new BoundCases(1, run ? 1 : 0, bound ? 1 : 0, bound && deviations.isEmpty() ? 1 : 0, listed ? 1 : 0);
    }

    /** The sum of both. */
    public BoundCases plus(BoundCases more) {
        return new BoundCases(
                this.recorded + more.recorded,
                this.run + more.run,
                this.bound + more.bound,
                this.equal + more.equal,
                this.listed + more.listed);
    }

    /** Whether none is left out, and not all of them are only refused by the compiler or listed. */
    public boolean complete() {
        return this.run > 0 && this.bound + this.listed == this.recorded;
    }
}
