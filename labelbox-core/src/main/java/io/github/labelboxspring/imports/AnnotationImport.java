package io.github.labelboxspring.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * An import of annotations into a project or a model run, which the platform works off in the background.
 *
 * @param id id, 25 characters
 * @param name its name, which names it within its project or model run
 * @param state how it stands
 * @param progress what is done, as text such as {@code 45%}
 * @param inputFileUrl signed URL of what was sent
 * @param errorFileUrl signed URL of the failed annotations; of a failed import, of the reason
 * @param statusFileUrl signed URL of one status an annotation, null until the import is finished
 */
public record AnnotationImport(
        String id,
        String name,
        State state,
        @Nullable String progress,
        @Nullable String inputFileUrl,
        @Nullable String errorFileUrl,
        @Nullable String statusFileUrl) {

    /** Without the URLs, which hold signatures. */
    @Override
    public String toString() {
        return "AnnotationImport[id=" + this.id + ", name=" + this.name + ", state=" + this.state + ", progress="
                + this.progress + "]";
    }

    /** How an import stands. */
    public enum State {
        RUNNING,
        /** Every annotation has a status; some may have failed. */
        FINISHED,
        /** The file as a whole was refused. */
        FAILED,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
