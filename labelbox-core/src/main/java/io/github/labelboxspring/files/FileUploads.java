package io.github.labelboxspring.files;

import io.github.labelboxspring.error.LabelboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of one call.
 *
 * @param outcomes one for each file, in the order of the files
 */
public record FileUploads(List<Outcome> outcomes) {

    public FileUploads {
        outcomes = List.copyOf(outcomes);
    }

    /** The files that arrived, in their order. */
    public List<UploadedFile> uploaded() {
        return this.outcomes.stream()
                .map(Outcome::uploaded)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The files that did not arrive, for another try. */
    public List<Path> failed() {
        return this.outcomes.stream()
                .filter(outcome -> outcome.failure() != null)
                .map(Outcome::file)
                .toList();
    }

    /**
     * What became of a file; one of the two is null.
     *
     * @param file the file as it was given
     * @param uploaded where it is, if it arrived
     * @param failure why it did not arrive
     */
    public record Outcome(
            Path file,
            @Nullable UploadedFile uploaded,
            @Nullable LabelboxException failure) {}
}
