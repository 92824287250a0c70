package io.github.labelboxspring.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 10,000 requests, oldest first; variables and bodies of the last ones only, 2 MiB in all. */
public final class RequestJournal {

    private static final int LIMIT = 10_000;
    private static final long CONTENT = 2 * 1024 * 1024;

    private final Targets targets;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<Entry> whole = new ArrayDeque<>();
    private long content;

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
        if (request.contentSize() > 0) {
            this.whole.addLast(entry);
            this.content += request.contentSize();
            while (this.content > CONTENT) {
                this.content -= this.whole.removeFirst().shorten();
            }
        }
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
        this.whole.clear();
        this.content = 0;
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

        /** Forgets what was sent, and tells how much that was. */
        private synchronized long shorten() {
            long size = this.request.contentSize();
            this.request = this.request.withoutContent();
            return size;
        }

        public synchronized void answered(ReceivedRequest.Answer answer) {
            this.request = this.request.answered(answer);
        }
    }
}
