package io.github.labelboxspring.imports;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The result of a finished import.
 *
 * <p>Labelbox may reject annotations of a finished import, even all of them. That is reported in the result, not as an
 * exception. {@link #complete()} returns whether everything was imported, and {@link #orThrow()} throws an exception
 * otherwise:
 *
 * <pre>{@code
 * client.imports().labels(projectId, "truth", annotations).execute().orThrow();
 * }</pre>
 *
 * <p>{@link ImportOperations#failedDataRows} returns the data rows of the annotations that were not imported.
 *
 * @param ref reference of the import; {@link ImportOperations#statuses} and related operations read its files
 * @param details the import
 * @param sent the number of annotations that were sent
 * @param succeeded the number of annotations that were imported
 * @param failed the number of annotations that Labelbox rejected
 * @param failures the rejected annotations with the reasons, the first {@value ImportOperations#MAX_FAILURES_LISTED}
 * @param unanswered UUIDs of annotations that were sent, but for which Labelbox reported no outcome, the first
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
            "Labelbox reported no outcome; check whether the annotation exists before resending it";

    /** Return whether all annotations were imported. */
    public boolean complete() {
        return this.succeeded == this.sent && this.failed == 0;
    }

    /**
     * Return this result if all annotations were imported.
     *
     * @throws TaskFailedException if Labelbox rejected annotations or reported no outcome for them. The message
     *     contains the counts and the first reasons; {@link TaskFailedException#failures()} has the failures listed in
     *     this result. The other annotations are imported nevertheless
     */
    public ImportResult orThrow() {
        if (complete()) {
            return this;
        }
        Stream<RowFailure> refused = this.failures.stream().map(AnnotationStatus::failure);
        Stream<RowFailure> silent = this.unanswered.stream().map(ImportResult::unknown);
        throw new TaskFailedException(
                this.ref.id(),
                ImportKind.of(this.ref.kind()).type(),
                this.succeeded + " of " + this.sent + " annotations were imported, " + this.failed + " were rejected, "
                        + silent() + " have no outcome",
                Stream.concat(refused, silent).toList());
    }

    /** Return the failure of an annotation for which Labelbox reported no outcome. */
    static RowFailure unknown(String uuid) {
        return new RowFailure(null, uuid, RowFailure.Kind.UNKNOWN, NO_OUTCOME);
    }

    /** Return the number of annotations for which Labelbox reported no outcome. */
    long silent() {
        return Math.max(0, this.sent - this.succeeded - this.failed);
    }

    /**
     * Return one line for each annotation that was rejected or for which Labelbox reported no outcome; empty if there
     * are none. Annotations that are not listed in {@link #failures} or {@link #unanswered} are summarized.
     */
    public List<String> problems() {
        Stream<String> refused = this.failures.stream().map(AnnotationStatus::problem);
        Stream<String> silent = this.unanswered.stream().map(uuid -> "no status for uuid " + uuid);
        return Stream.of(refused, silent, others()).flatMap(Function.identity()).toList();
    }

    /** Return lines for the annotations that are counted, but not listed. */
    private Stream<String> others() {
        long refused = this.failed - this.failures.size();
        long silent = silent() - this.unanswered.size();
        return Stream.concat(
                refused > 0 ? Stream.of(refused + " more rejected") : Stream.empty(),
                silent > 0 ? Stream.of("no status for " + silent + " more") : Stream.empty());
    }
}
