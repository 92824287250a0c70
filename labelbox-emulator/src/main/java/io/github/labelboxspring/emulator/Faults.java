package io.github.labelboxspring.emulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What shall go wrong, and how often; of the rules that hit a request the one that was written first wins. */
public final class Faults {

    private final Targets targets;
    private final List<FaultRule> rules = new ArrayList<>();

    Faults(Targets targets) {
        this.targets = targets;
    }

    /**
     * Begins a rule.
     *
     * @param target a GraphQL root field ({@code createDataset}); a field below one by its path ({@code
     *     project.createBatchV2}), where {@code project} of a mutation may be left out; the beginning of a path ({@code
     *     /storage/}), with an HTTP method in front if only that is meant ({@code DELETE /api/v1/ontologies/}), and
     *     whether or not the emulator has such a path; or {@code *} for every request
     * @throws IllegalArgumentException if there is no such GraphQL field
     */
    public FaultScript on(String target) {
        return new FaultScript(this, this.targets.find(target));
    }

    /** Forgets all rules. */
    public synchronized void clear() {
        this.rules.clear();
    }

    /** The fault for a request, which is then used up once. */
    public synchronized Optional<Fault> take(ReceivedRequest request) {
        for (Iterator<FaultRule> each = this.rules.iterator(); each.hasNext(); ) {
            FaultRule rule = each.next();
            if (rule.matches(request) && rule.hits()) {
                if (rule.use()) {
                    each.remove();
                }
                return Optional.of(rule.fault());
            }
        }
        return Optional.empty();
    }

    synchronized void add(FaultRule rule) {
        this.rules.add(rule);
    }
}
