package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.catalog.DataRowSearch;
import io.github.labelboxspring.emulator.internal.domain.catalog.Slice;
import io.github.labelboxspring.emulator.internal.domain.catalog.SliceResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskStatus;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Exports of projects, model runs, the catalog and its slices, and the exported files. */
public final class ExportResolvers implements ResolverSet {

    private static final int MOST_IN_PROJECT = 10;
    private static final int MOST_IN_ORGANIZATION = 20;

    /** The official SDK's limit of projects or model runs in an export; that the platform refuses more is inferred. */
    private static final int MOST_NAMED = 30;

    private static final String PROJECT = "projectId";

    private final Services services;
    private final Tasks tasks;
    private final MediaInspector media;

    public ExportResolvers(Services services, Tasks tasks, MediaInspector media) {
        this.services = services;
        this.tasks = tasks;
        this.media = media;
        new MaskFiles(services, media);
        new ExportFiles(services);
    }

    @Override
    public String schema() {
        return "exports";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("StartedExport", StartedExport.class)
                .type("ExportMetadataHeader", ExportResult.Stream.class)
                .type("ExportFile", File.class)
                .type("ExportRange", Range.class)
                .mutation("exportDataRowsInProject", this::exportProject)
                .mutation(
                        "exportDataRowsInCatalog",
                        call -> start(call, DataRowSearch.of(call, null, searched(call)), Map.of()))
                .mutation("exportDataRowsInSlice", this::exportSlice)
                .mutation("exportDataRowsInModelRun", this::exportModelRun)
                .field("Task", "exportMetadataHeader", ExportResolvers::header)
                .field("Task", "exportFileFromOffset", this::file);
    }

    private StartedExport exportProject(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("input", "filters", PROJECT));
        refuse(call, task -> project.id().equals(task.metadata().get(PROJECT)), MOST_IN_PROJECT, "project");
        return start(call, DataRowSearch.of(call, project, searched(call)), Map.of(PROJECT, project.id()));
    }

    private StartedExport exportSlice(Invocation call) {
        Slice slice = SliceResolvers.find(call, call.text("input", "filters", "sliceId"), Slice.Kind.CATALOG);
        return start(call, DataRowSearch.of(call, null, slice.filter()), Map.of());
    }

    private StartedExport exportModelRun(Invocation call) {
        ModelRun run = ModelRunRowResolvers.run(call, "input", "filters", "modelRunId");
        return start(call, new DataRowSearch(Listing.session(call), run), Map.of("modelRunId", run.id()));
    }

    private StartedExport start(Invocation call, DataRowSearch query, Map<String, Object> metadata) {
        Session session = Listing.session(call);
        refuse(call, task -> true, MOST_IN_ORGANIZATION, "organization");
        Exporting work = new Exporting(
                session,
                query,
                new LineForm(params(call, session), this.services.urls(session), this.media),
                this.services.storage(),
                this.services.exportShardSize());
        AtomicReference<Task> started = new AtomicReference<>();
        Task task = this.tasks.start(
                session,
                Exporting.TASK_TYPE,
                call.find("input", "taskName").orElse("Export data rows"),
                metadata,
                work.into(started::get));
        started.set(task);
        boolean streamable = call.flag("input", "streamable") || call.flag("input", "isStreamableReady");
        return new StartedExport(task.id(), streamable);
    }

    private static ExportParams params(Invocation call, Session session) {
        ExportParams params = ExportParams.of(call.map("input", "params"));
        if (session.world().strict() && params.namesMoreThan(MOST_NAMED)) {
            throw ApiException.malformed("An export names at most " + MOST_NAMED + " projects and as many model runs");
        }
        return params;
    }

    private static void refuse(Invocation call, Predicate<Task> same, int most, String where) {
        long running = Tasks.running(Listing.session(call).organization(), Exporting.TASK_TYPE)
                .filter(task -> task.status() == TaskStatus.IN_PROGRESS)
                .filter(same)
                .count();
        if (running >= most) {
            throw ApiException.notAllowed(
                    "At most " + most + " exports can run in the " + where + " at the same time; wait for one to end");
        }
    }

    private static List<Map<String, Object>> searched(Invocation call) {
        List<Map<String, Object>> clauses = call.list("input", "filters", "searchQuery", "query");
        boolean known = clauses.stream()
                .filter(clause -> "dataset".equals(clause.get("type")) && clause.get("ids") instanceof List<?>)
                .flatMap(clause -> ((List<?>) clause.get("ids")).stream())
                .allMatch(id -> Listing.store(call, Dataset.class)
                        .find(String.valueOf(id))
                        .isPresent());
        if (!known) {
            throw ApiException.notFound("Dataset");
        }
        return clauses;
    }

    private static ExportResult.@Nullable Stream header(Invocation call) {
        return call.source(Task.class)
                .kept(ExportResult.class)
                .flatMap(result -> result.stream(call.text("streamType")))
                .orElse(null);
    }

    private @Nullable File file(Invocation call) {
        ExportResult.Stream stream = header(call);
        if (stream == null) {
            return null;
        }
        ExportResult.Shard shard = stream.at(Long.parseLong(call.text("offset")))
                .orElseThrow(() -> ApiException.malformed("The offset is behind the end, " + stream.totalSize()));
        return new File(
                new Range(shard.start(), shard.end()),
                new Range(shard.firstLine(), shard.lastLine()),
                this.services.urls(Listing.session(call)).signed(shard.file()));
    }

    record StartedExport(String taskId, boolean isStreamable) {}

    record File(Range offsets, Range lines, String file) {}

    record Range(long start, long end) {}
}
