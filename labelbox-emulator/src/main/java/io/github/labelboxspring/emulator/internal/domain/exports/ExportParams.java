package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export shall tell, as the API names it.
 *
 * @param details such as {@code includeAttachments}
 * @param projectIds projects whose labels are wanted
 * @param allProjects whether those of all projects are
 * @param modelRunIds model runs whose predictions are wanted
 * @param allModelRuns whether those of all model runs are
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

    /** Whether so many projects or model runs are exceeded. */
    boolean namesMoreThan(int most) {
        return this.projectIds.size() > most || this.modelRunIds.size() > most;
    }

    boolean has(String detail) {
        return this.details.contains(detail);
    }
}
