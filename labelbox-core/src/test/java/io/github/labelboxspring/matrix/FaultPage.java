package io.github.labelboxspring.matrix;

import io.github.labelboxspring.CallStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders the outcomes as a page. */
final class FaultPage {

    private static final String HEAD = """
            # What comes of a fault

            Written by `NetworkFaultTests`, which spoils the requests of each kind of work with raw sockets, once and
            always, and runs it in both styles; both must end the same. The rules behind it are in
            [retries.md](retries.md), the promises in [calls.md](calls.md).

            - `2 ✓`: the request was sent twice, and the work succeeded with the right result
            - `4 Server ↻ ?`: sent four times, then a `ServerException` that is `retryable()` and says
              `mayHaveBeenApplied()`; with `⚑`, `tasks()` has the task to resume
            - `n`: as often as time permits
            - –: does not happen there

            Of two outcomes in a cell, the first is that of one fault, the second that of a fault that stays. The client
            here makes %d attempts (20 by default) within a deadline of some seconds. A deadline that passes while the
            client waits for the permitted rate is a `DeadlineExceededException` instead of a `RateLimitedException`.

            *read*: a query. *update*: a change that twice is the same as once. *create*: a change that must not be
            repeated. *upload*: of a file. *file URL*: the question for a file's URL while an export is read; *file*: its
            bytes from the store. *watch*: the states of a task, as the watcher of the starter asks for them, which asks
            again after any failure until its own time is over. *await*: a wait for a task that was started before.

            """.formatted(Trial.ATTEMPTS);

    private FaultPage() {}

    static String of(List<Wrong> all, Function<Trial, Outcome> outcomes) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| what goes wrong |");
        Arrays.stream(Work.values())
                .forEach(work -> page.append(' ').append(work.title()).append(" |"));
        page.append("\n|---|").append("---|".repeat(Work.values().length)).append('\n');
        for (Wrong wrong : all) {
            page.append("| ").append(wrong.title()).append(" |");
            for (Work work : Work.values()) {
                page.append(' ').append(cell(wrong, work, outcomes)).append(" |");
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static String cell(Wrong wrong, Work work, Function<Trial, Outcome> outcomes) {
        if (wrong.verdict(work) == null) {
            return "–";
        }
        String always = both(wrong, work, true, outcomes);
        String once = wrong.spoiled().canHappenOnce() ? both(wrong, work, false, outcomes) : always;
        return once.equals(always) ? once : once + "<br>" + always;
    }

    private static String both(Wrong wrong, Work work, boolean always, Function<Trial, Outcome> outcomes) {
        return Arrays.stream(CallStyle.values())
                .map(style ->
                        outcomes.apply(new Trial(wrong, work, always, style)).toString())
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
