package io.github.labelboxspring.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 10,000 requests, oldest first. */
public final class RequestJournal {

    private static final int LIMIT = 10_000;

    private final Targets targets;
    private final Deque<Entry> entries = new ArrayDeque<>();

    RequestJournal(Targets targets) {
        this.targets = targets;
    }

    /** Takes a request in; its entry takes the answer later. */
    public synchronized Entry add(ReceivedRequest request) {
        if (this.entries.size() == LIMIT) {
            this.entries.removeFirst();
        }
        Entry entry = new Entry(request);
        this.entries.addLast(entry);
        return entry;
    }

    public synchronized List<ReceivedRequest> all() {
        return this.entries.stream().map(Entry::request).toList();
    }

    /**
     * Requests to this target, see {@link Faults#on}.
     *
     * @throws IllegalArgumentException if there is no such GraphQL field
     */
    public List<ReceivedRequest> to(String target) {
        return to(target, Map.of());
    }

    /**
     * Of these the ones with such variables, however their document is written.
     *
     * @param variables values by the path to them, such as {@code data.name}; others do not matter
     * @throws IllegalArgumentException if there is no such GraphQL field
     */
    public List<ReceivedRequest> to(String target, Map<String, ?> variables) {
        RequestMatch match = new RequestMatch(this.targets.find(target), variables);
        return all().stream().filter(match::matches).toList();
    }

    public int count(String target) {
        return to(target).size();
    }

    public synchronized void clear() {
        this.entries.clear();
    }

    /** A request whose answer may still be to come. */
    public static final class Entry {

        private volatile ReceivedRequest request;

        private Entry(ReceivedRequest request) {
            this.request = request;
        }

        ReceivedRequest request() {
            return this.request;
        }

        public void answered(ReceivedRequest.Answer answer) {
            this.request = this.request.answered(answer);
        }
    }
}
