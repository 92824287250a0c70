package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.issues.Issue;
import io.github.labelboxspring.emulator.internal.domain.issues.Issues;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.labels.Reviews;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data row that a search or an export may select.
 *
 * @param project the searched or exported project, or null if it is not a project
 * @param run the exported model run, or null if it is not a model run
 */
public record Candidate(
        Organization organization,
        DataRow row,
        @Nullable Project project,
        @Nullable ModelRun run) {

    /** Return the state of the data row in the project, if there is a project and it contains the data row. */
    Optional<ProjectRow> inProject() {
        return Optional.ofNullable(this.project)
                .flatMap(found -> Workflow.of(found).row(this.row));
    }

    /** Return the states of the data row in the project, or in all projects if there is none. */
    private Stream<ProjectRow> everywhere() {
        return this.project != null
                ? inProject().stream()
                : this.organization.entities(Project.class).stream()
                        .flatMap(each -> Workflow.of(each).row(this.row).stream());
    }

    public Stream<Label> labels() {
        return everywhere().flatMap(Labels::of);
    }

    boolean inBatch(Set<?> ids) {
        return everywhere().anyMatch(found -> ids.contains(found.batchId()));
    }

    /**
     * Return the time of the last change of the data row, its labels, reviews, issues or comments, or of its last move.
     */
    public Instant lastActivityAt() {
        Stream<Instant> moves =
                everywhere().flatMap(found -> found.history().stream()).map(ProjectRow.Move::at);
        Stream<Entity> about = Stream.of(
                        labels(), labels().flatMap(Reviews::of), issues(), issues().flatMap(Issues::of))
                .flatMap(each -> each);
        return Stream.of(Stream.of(this.row.updatedAt()), about.map(Entity::updatedAt), moves)
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Issue> issues() {
        return Issues.of(this.row).filter(issue -> this.project == null || issue.project() == this.project);
    }
}
