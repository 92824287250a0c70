package io.github.labelboxspring.imports;

import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/** Counts statuses. */
final class Tally {

    private final List<AnnotationStatus> failures = new ArrayList<>();

    private long succeeded;

    private long failed;

    static Collector<AnnotationStatus, ?, Tally> counting() {
        return Collector.of(Tally::new, Tally::add, (left, right) -> {
            throw new IllegalStateException("a file is read in its order");
        });
    }

    private void add(AnnotationStatus status) {
        if (status.status() == AnnotationStatus.Outcome.SUCCESS) {
            this.succeeded++;
            return;
        }
        this.failed++;
        if (this.failures.size() < ImportOperations.MAX_FAILURES_LISTED) {
            this.failures.add(status);
        }
    }

    long answered() {
        return this.succeeded + this.failed;
    }

    ImportResult result(TaskRef ref, AnnotationImport details, long sent, List<String> unanswered) {
        return new ImportResult(
                ref, details, sent, this.succeeded, this.failed, List.copyOf(this.failures), List.copyOf(unanswered));
    }
}
