package io.github.labelboxspring.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * An import of annotations into a project or a model run, which Labelbox processes in the background.
 *
 * @param id id, 25 characters
 * @param name name, unique within its project or model run
 * @param state its state
 * @param progress progress as text, such as {@code 45%}
 * @param inputFileUrl signed URL of the annotations that were sent
 * @param errorFileUrl signed URL of the failed annotations; for a failed import, of the failure reason
 * @param statusFileUrl signed URL of the statuses, one for each annotation; null until the import is finished
 */
public record AnnotationImport(
        String id,
        String name,
        State state,
        @Nullable String progress,
        @Nullable String inputFileUrl,
        @Nullable String errorFileUrl,
        @Nullable String statusFileUrl) {

    /** Omits the URLs, which contain signatures. */
    @Override
    public String toString() {
        return "AnnotationImport[id=" + this.id + ", name=" + this.name + ", state=" + this.state + ", progress="
                + this.progress + "]";
    }

    /** The state of an import. */
    public enum State {
        RUNNING,
        /** Every annotation has a status; some may have failed. */
        FINISHED,
        /** Labelbox rejected the file as a whole. */
        FAILED,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
