package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requested content of an export.
 *
 * @param details the requested details, in lower case and without {@code include}, such as {@code attachments}
 * @param projectIds the projects whose labels are requested
 * @param allProjects whether the labels of all projects are requested
 * @param modelRunIds the model runs whose predictions are requested
 * @param allModelRuns whether the predictions of all model runs are requested
 */
public record ExportParams(
        Set<String> details,
        Set<String> projectIds,
        boolean allProjects,
        Set<String> modelRunIds,
        boolean allModelRuns) {

    public static ExportParams of(Map<String, ?> params) {
        Set<String> details = new HashSet<>();
        params.forEach((name, value) -> {
            if (name.startsWith("include") && Boolean.TRUE.equals(value)) {
                details.add(name.substring("include".length()).toLowerCase(Locale.ROOT));
            }
        });
        return new ExportParams(
                details,
                ids(params.get("projectIds")),
                Boolean.TRUE.equals(params.get("allProjects")),
                ids(params.get("modelRunIds")),
                Boolean.TRUE.equals(params.get("allModelRuns")));
    }

    private static Set<String> ids(@Nullable Object value) {
        Set<String> ids = new HashSet<>();
        if (value instanceof Iterable<?> all) {
            all.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    /** Return whether more projects or more model runs than this are requested. */
    boolean namesMoreThan(int most) {
        return this.projectIds.size() > most || this.modelRunIds.size() > most;
    }

    boolean has(String detail) {
        return this.details.contains(detail);
    }
}
