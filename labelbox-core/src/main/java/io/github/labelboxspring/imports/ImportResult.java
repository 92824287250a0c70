package io.github.labelboxspring.imports;

import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of an import that the platform finished, annotation by annotation.
 *
 * @param ref names the import; its files are read by {@link ImportOperations#statuses} and its neighbours
 * @param details the import
 * @param sent number of annotations sent
 * @param succeeded how many the platform took
 * @param failed how many it refused
 * @param failures those refused and why, the first {@value ImportOperations#MAX_FAILURES_LISTED}
 * @param unanswered uuids of annotations that were sent and of which the platform says nothing
 */
public record ImportResult(
        TaskRef ref,
        AnnotationImport details,
        long sent,
        long succeeded,
        long failed,
        List<AnnotationStatus> failures,
        List<String> unanswered) {

    /** Whether the platform took each annotation. */
    public boolean complete() {
        return this.succeeded == this.sent && this.failed == 0;
    }

    /**
     * What went wrong, a line for each annotation: why the platform refused it, or that it says nothing of it. Empty if
     * nothing did. Of refused annotations those that are listed in {@link #failures}.
     */
    public List<String> problems() {
        Stream<String> refused = this.failures.stream().map(AnnotationStatus::problem);
        Stream<String> silent = this.unanswered.stream().map(uuid -> "no status for uuid " + uuid);
        return Stream.concat(refused, silent).toList();
    }
}
