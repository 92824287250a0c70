package io.github.labelboxspring.emulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Scripted faults. If several rules apply to a request, the one that was added first is used. */
public final class Faults {

    private final Targets targets;
    private final List<FaultRule> rules = new ArrayList<>();

    Faults(Targets targets) {
        this.targets = targets;
    }

    /**
     * Start a rule. It takes effect when its effect is specified.
     *
     * @param target a GraphQL root field ({@code createDataset}); the path of a field below it ({@code
     *     project.createBatchV2}), where {@code project} may be omitted in mutations; the beginning of an HTTP path
     *     ({@code /storage/}), optionally with a method ({@code DELETE /api/v1/ontologies/}), even if the emulator does
     *     not support it; or {@code *} for every request
     * @throws IllegalArgumentException if the GraphQL field does not exist
     */
    public FaultScript on(String target) {
        return new FaultScript(this, this.targets.find(target));
    }

    /** Remove all rules. */
    public synchronized void clear() {
        this.rules.clear();
    }

    /** Return the fault for a request and count it as used once. */
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
