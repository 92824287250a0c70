package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for data rows by clauses, all of which must match. Operators other than {@code is_not} are treated as
 * {@code is} (inferred from the filters of workflows).
 */
public final class DataRowSearch {

    private static final Map<String, NodeKind> QUEUES = Map.of(
            "ToLabel", NodeKind.LABELING,
            "InReview", NodeKind.REVIEW,
            "InRework", NodeKind.REWORK,
            "Done", NodeKind.DONE);

    private static final Set<String> NAMES = Set.of("data_row_id", "global_key");
    private static final int MOST_NAMES = 2_000;

    private final Session session;
    private final @Nullable Project project;
    private final @Nullable ModelRun run;
    private final List<Map<String, Object>> clauses;
    private final List<Predicate<Candidate>> conditions;

    /**
     * @param project the project to search, or null for the whole catalog
     * @throws RuleException if a clause is invalid
     */
    public DataRowSearch(Session session, @Nullable Project project, List<Map<String, Object>> clauses) {
        this(session, project, null, clauses);
    }

    /** Select all data rows of a model run. */
    public DataRowSearch(Session session, ModelRun run) {
        this(session, null, run, List.of());
    }

    private DataRowSearch(
            Session session, @Nullable Project project, @Nullable ModelRun run, List<Map<String, Object>> clauses) {
        this.session = session;
        this.project = project;
        this.run = run;
        this.clauses = clauses;
        this.conditions = clauses.stream().map(DataRowSearch::condition).toList();
    }

    /** @param project the project to search, or null for the whole catalog */
    public static DataRowSearch of(Invocation call, @Nullable Project project, List<Map<String, Object>> clauses) {
        try {
            return new DataRowSearch(Listing.session(call), project, clauses);
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        }
    }

    @Nullable
    Project project() {
        return this.project;
    }

    private static Predicate<Candidate> condition(Map<String, Object> clause) {
        return negated(clause) ? positive(clause).negate() : positive(clause);
    }

    private static boolean negated(Map<String, Object> clause) {
        return "is_not".equals(clause.get("operator"));
    }

    private static Predicate<Candidate> positive(Map<String, Object> clause) {
        Set<?> ids = clause.get("ids") instanceof List<?> list ? new HashSet<>(list) : Set.of();
        Map<?, ?> value = clause.get("value") instanceof Map<?, ?> map ? map : Map.of();
        if (NAMES.contains(String.valueOf(clause.get("type"))) && ids.size() > MOST_NAMES) {
            throw new RuleException("At most 2,000 data rows can be named in a filter, these are " + ids.size());
        }
        switch (String.valueOf(clause.get("type"))) {
            case "data_row_id":
                return candidate -> ids.contains(candidate.row().id());
            case "global_key":
                return candidate -> candidate.row().globalKey() != null
                        && ids.contains(candidate.row().globalKey());
            case "dataset":
                return candidate -> ids.contains(candidate.row().dataset().id());
            case "batch":
                return candidate -> candidate.inBatch(ids);
            case "task_queue_not_exist":
                return in(NodeKind.LABELING);
            case "task_queue_status":
                return in(Optional.ofNullable(QUEUES.get(String.valueOf(clause.get("status"))))
                        .orElseThrow(() -> new RuleException("Unknown status " + clause.get("status"))));
            case "labeled_at":
                Period labeled = Period.of(value);
                return candidate -> candidate.labels().anyMatch(label -> labeled.contains(label.createdAt()));
            case "data_row_last_activity_at":
                Period active = Period.of(value);
                return candidate -> active.contains(candidate.lastActivityAt());
            default:
                throw new RuleException("Unknown filter " + clause.get("type"));
        }
    }

    private static Predicate<Candidate> in(NodeKind kind) {
        return candidate -> candidate.inProject().filter(row -> row.at(kind)).isPresent();
    }

    /** Return the data rows to be matched against the clauses; requires the world's lock. */
    public List<DataRow> rows() {
        DataRowStore store = DataRowStore.of(this.session.organization());
        if (names("data_row_id").findAny().isPresent()) {
            return found("data_row_id", store::find);
        }
        if (names("global_key").findAny().isPresent()) {
            return found("global_key", store::findByGlobalKey);
        }
        if (this.project != null) {
            return Workflow.of(this.project).rows().map(ProjectRow::dataRow).toList();
        }
        if (this.run != null) {
            return this.run.rows().map(ModelRunRow::dataRow).toList();
        }
        List<Dataset> datasets = names("dataset")
                .flatMap(id -> this.session.organization().entities(Dataset.class).find(id).stream())
                .toList();
        return names("dataset").findAny().isEmpty()
                ? store.stream().toList()
                : datasets.stream()
                        .flatMap(dataset -> store.rows(dataset).stream())
                        .toList();
    }

    /** Return the matching data rows, oldest first; requires the world's lock. */
    public Stream<DataRow> matching() {
        return rows().stream()
                .filter(row -> candidate(row).isPresent())
                .sorted(Comparator.comparingLong(DataRow::number));
    }

    private List<DataRow> found(String type, Function<String, Optional<DataRow>> finder) {
        return names(type).distinct().map(finder).flatMap(Optional::stream).toList();
    }

    /** Return the ids and global keys in the clauses that do not exist; requires the world's lock. */
    public List<String> unknown() {
        DataRowStore store = DataRowStore.of(this.session.organization());
        return Stream.concat(
                        names("data_row_id").filter(id -> store.find(id).isEmpty()),
                        names("global_key")
                                .filter(key -> store.findByGlobalKey(key).isEmpty()))
                .toList();
    }

    private Stream<String> names(String type) {
        return this.clauses.stream()
                .filter(clause -> type.equals(clause.get("type")) && !negated(clause))
                .map(clause -> clause.get("ids"))
                .flatMap(ids -> ids instanceof List<?> list ? list.stream() : Stream.empty())
                .map(Object::toString);
    }

    /** Return the data row as a candidate if it matches; requires the world's lock. */
    public Optional<Candidate> candidate(DataRow row) {
        Candidate candidate = new Candidate(this.session.organization(), row, this.project, this.run);
        boolean wanted = !row.deleted()
                && (this.project == null || candidate.inProject().isPresent())
                && this.conditions.stream().allMatch(condition -> condition.test(candidate));
        return wanted ? Optional.of(candidate) : Optional.empty();
    }
}
