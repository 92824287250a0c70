package io.github.labelboxspring.emulator.jobs.exports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an export shall tell, as the API names it.
 *
 * @param details such as {@code includeAttachments}
 * @param projectIds projects whose labels are wanted
 * @param allProjects whether those of all projects are
 */
public record ExportParams(Set<String> details, Set<String> projectIds, boolean allProjects) {

    public static ExportParams of(Map<String, ?> params) {
        Set<String> details = new HashSet<>();
        params.forEach((name, value) -> {
            if (name.startsWith("include") && Boolean.TRUE.equals(value)) {
                details.add(name.substring("include".length()).toLowerCase(Locale.ROOT));
            }
        });
        Set<String> projects = new HashSet<>();
        if (params.get("projectIds") instanceof Iterable<?> ids) {
            ids.forEach(id -> projects.add(String.valueOf(id)));
        }
        return new ExportParams(details, projects, Boolean.TRUE.equals(params.get("allProjects")));
    }

    boolean has(String detail) {
        return details.contains(detail);
    }
}
