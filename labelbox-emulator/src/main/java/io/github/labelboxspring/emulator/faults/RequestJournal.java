package io.github.labelboxspring.emulator.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last 10,000 requests, oldest first. */
public final class RequestJournal {

    private static final int LIMIT = 10_000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

    public synchronized void add(ReceivedRequest request) {
        if (requests.size() == LIMIT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }

    /** Requests with this GraphQL root field, or whose path begins so. */
    public List<ReceivedRequest> to(String target) {
        return all().stream()
                .filter(request -> target.startsWith("/")
                        ? request.path().startsWith(target)
                        : request.rootFields().contains(target))
                .toList();
    }

    public int count(String target) {
        return to(target).size();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
