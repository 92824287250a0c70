package io.github.labelboxspring.imports;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of an import that the platform finished, annotation by annotation.
 *
 * <p>An import that is finished may have refused annotations, even all of them: then there is a result and no exception.
 * {@link #complete()} returns whether everything was imported, and {@link #orThrow()} makes anything else an exception:
 *
 * <pre>{@code
 * client.imports().labels(projectId, "truth", annotations).execute().orThrow();
 * }</pre>
 *
 * @param ref names the import; its files are read by {@link ImportOperations#statuses} and its neighbours
 * @param details the import
 * @param sent number of annotations sent
 * @param succeeded how many the platform took
 * @param failed how many it refused
 * @param failures those refused and why, the first {@value ImportOperations#MAX_FAILURES_LISTED}
 * @param unanswered uuids of annotations that were sent and for which the platform reported no outcome, the first
 *     {@value ImportOperations#MAX_FAILURES_LISTED}
 */
public record ImportResult(
        TaskRef ref,
        AnnotationImport details,
        long sent,
        long succeeded,
        long failed,
        List<AnnotationStatus> failures,
        List<String> unanswered) {

    private static final String NO_OUTCOME =
            "Labelbox reported no outcome; check whether the annotation exists before sending it again";

    /** Whether the platform took each annotation. */
    public boolean complete() {
        return this.succeeded == this.sent && this.failed == 0;
    }

    /**
     * Return this result if the platform took each annotation.
     *
     * @throws TaskFailedException if it refused one or reported no outcome for one. The message says how many and why the
     *     first were refused; {@link TaskFailedException#failures()} has those that this result lists. The other
     *     annotations are imported nevertheless
     */
    public ImportResult orThrow() {
        if (complete()) {
            return this;
        }
        Stream<RowFailure> refused = this.failures.stream().map(AnnotationStatus::failure);
        Stream<RowFailure> silent =
                this.unanswered.stream().map(uuid -> new RowFailure(null, uuid, RowFailure.Kind.UNKNOWN, NO_OUTCOME));
        throw new TaskFailedException(
                this.ref.id(),
                ImportKind.of(this.ref.kind()).type(),
                this.succeeded + " of " + this.sent + " annotations were imported, " + this.failed
                        + " were refused, for " + silent() + " Labelbox reported no outcome",
                Stream.concat(refused, silent).toList());
    }

    private long silent() {
        return Math.max(0, this.sent - this.succeeded - this.failed);
    }

    /**
     * What went wrong, a line for each annotation: why the platform refused it, or that it reported no outcome. Empty if
     * nothing did. Only annotations that are listed in {@link #failures} or {@link #unanswered} have a line of their own.
     */
    public List<String> problems() {
        Stream<String> refused = this.failures.stream().map(AnnotationStatus::problem);
        Stream<String> silent = this.unanswered.stream().map(uuid -> "no status for uuid " + uuid);
        return Stream.of(refused, silent, others()).flatMap(Function.identity()).toList();
    }

    /** What is counted and not listed. */
    private Stream<String> others() {
        long refused = this.failed - this.failures.size();
        long silent = silent() - this.unanswered.size();
        return Stream.concat(
                refused > 0 ? Stream.of(refused + " more refused") : Stream.empty(),
                silent > 0 ? Stream.of("no status for " + silent + " more") : Stream.empty());
    }
}
