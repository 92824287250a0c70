package io.github.labelboxspring.emulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What shall go wrong, and how often; the first rule that was written and still counts wins. */
public final class Faults {

    private final List<FaultRule> rules = new ArrayList<>();

    /**
     * Begins a rule.
     *
     * @param target a GraphQL root field ({@code createDataset}), the beginning of a path ({@code /storage/}), or
     *     {@code *} for every request
     */
    public FaultScript on(String target) {
        return new FaultScript(this, target);
    }

    /** Forgets all rules. */
    public synchronized void clear() {
        this.rules.clear();
    }

    /** The fault for a request, which is then used up once. */
    public synchronized Optional<Fault> take(ReceivedRequest request) {
        for (Iterator<FaultRule> each = this.rules.iterator(); each.hasNext(); ) {
            FaultRule rule = each.next();
            if (rule.matches(request)) {
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
