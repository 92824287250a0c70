package io.github.labelboxspring.files;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of uploading several files.
 *
 * @param outcomes one outcome for each file, in the order of the files
 */
public record FileUploads(List<Outcome> outcomes) {

    public FileUploads {
        outcomes = List.copyOf(outcomes);
    }

    /** Return the uploaded files, in their order. */
    public List<UploadedFile> uploaded() {
        return this.outcomes.stream()
                .map(Outcome::uploaded)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Return the files that could not be uploaded, to retry them. */
    public List<Path> failed() {
        return this.outcomes.stream()
                .filter(outcome -> outcome.failure() != null)
                .map(Outcome::file)
                .toList();
    }

    /**
     * Return this result if all files were uploaded.
     *
     * @throws RowsFailedException with all failed files, and the first failure as its cause
     */
    public FileUploads orThrow() {
        List<RowFailure> failures = IntStream.range(0, this.outcomes.size())
                .mapToObj(at -> this.outcomes.get(at).failure(at))
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            throw new RowsFailedException(
                    this.outcomes.size(),
                    failures,
                    this.outcomes
                            .get(Objects.requireNonNull(failures.get(0).index()))
                            .failure());
        }
        return this;
    }

    /**
     * The outcome for one file. Either {@code uploaded} or {@code failure} is null.
     *
     * @param file the file as passed by the caller
     * @param uploaded the uploaded file
     * @param failure why the upload failed
     */
    public record Outcome(
            Path file,
            @Nullable UploadedFile uploaded,
            @Nullable LabelboxException failure) {

        private Optional<RowFailure> failure(int index) {
            return Optional.ofNullable(this.failure)
                    .map(cause -> new RowFailure(
                            index,
                            this.file.toString(),
                            RowFailure.Kind.NOT_UPLOADED,
                            "it could not be uploaded: " + cause.getMessage()));
        }
    }
}
