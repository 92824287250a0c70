package io.github.labelboxspring.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 10,000 requests, oldest first. */
public final class RequestJournal {

    private static final int LIMIT = 10_000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

    public synchronized void add(ReceivedRequest request) {
        if (this.requests.size() == LIMIT) {
            this.requests.removeFirst();
        }
        this.requests.addLast(request);
    }

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(this.requests);
    }

    /** Requests with this GraphQL root field, or whose path begins so. */
    public List<ReceivedRequest> to(String target) {
        return to(target, Map.of());
    }

    /**
     * Of these the ones with such variables, however their document is written.
     *
     * @param variables values by the path to them, such as {@code data.name}; others do not matter
     */
    public List<ReceivedRequest> to(String target, Map<String, ?> variables) {
        RequestMatch match = new RequestMatch(target, variables);
        return all().stream().filter(match::matches).toList();
    }

    public int count(String target) {
        return to(target).size();
    }

    public synchronized void clear() {
        this.requests.clear();
    }
}
