package io.github.labelboxspring.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 10,000 requests, oldest first. Variables and bodies are retained for the latest requests, 2 MiB in total. */
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

    /** Add a request. Its entry receives the response later. */
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

    /** Return all requests. */
    public synchronized List<ReceivedRequest> all() {
        return this.entries.stream().map(Entry::request).toList();
    }

    /**
     * Return the requests to a target as defined by {@link Faults#on}.
     *
     * @throws IllegalArgumentException if the GraphQL field does not exist
     */
    public List<ReceivedRequest> to(String target) {
        return to(target, Map.of());
    }

    /**
     * Return the requests to a target with the given variables, regardless of how their document is written.
     *
     * @param variables values by path, such as {@code data.name}; other variables are ignored
     * @throws IllegalArgumentException if the GraphQL field does not exist
     */
    public List<ReceivedRequest> to(String target, Map<String, ?> variables) {
        RequestMatch match = new RequestMatch(this.targets.find(target), variables);
        return all().stream().filter(match::matches).toList();
    }

    /** Return the number of requests to a target. */
    public int count(String target) {
        return to(target).size();
    }

    /** Remove all requests. */
    public synchronized void clear() {
        this.entries.clear();
        this.whole.clear();
        this.content = 0;
    }

    /** A request that may not have a response yet. */
    public static final class Entry {

        private volatile ReceivedRequest request;

        private Entry(ReceivedRequest request) {
            this.request = request;
        }

        ReceivedRequest request() {
            return this.request;
        }

        /** Discard variables and body and return their size. */
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
