package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.FilterQuestion;
import io.github.labelboxspring.emulator.internal.domain.models.Registration.Kind;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureRedefined;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The data rows of model runs. They are added, split and labeled in the background. */
public final class ModelRunRowResolvers implements ResolverSet {

    private final Services services;

    public ModelRunRowResolvers(Services services) {
        this.services = services;
        services.world().events().on(FilterQuestion.class, PredictionFilter::answer);
        services.world()
                .events()
                .on(
                        FeatureRedefined.class,
                        event -> event.organization().entities(ModelRun.class).stream()
                                .flatMap(ModelRun::rows)
                                .forEach(row -> row.predictions().redefine(event.feature())));
    }

    @Override
    public String schema() {
        return "model-run-rows";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("AnnotationGroup", ModelRunRow.class)
                .type("AnnotationGroupPage", GroupPage.class)
                .type("AnnotationGroupPageInfo", PageInfo.class)
                .type("RegistrationStatus", Registration.class)
                .query("annotationGroups", ModelRunRowResolvers::groups)
                .query("MEADataRowRegistrationTaskStatus", call -> status(call, Kind.DATA_ROWS))
                .query("MEALabelRegistrationTaskStatus", call -> status(call, Kind.LABELS))
                .query("assignDataRowsToDataSplitTaskStatus", call -> status(call, Kind.SPLITS))
                .mutation("createMEAModelRunDataRowRegistrationTask", this::registerDataRows)
                .mutation("createMEAModelRunLabelRegistrationTask", this::registerLabels)
                .mutation("createMEAModelRunProjectLabelRegistrationTask", this::registerProject)
                .mutation("createAssignDataRowsToDataSplitTask", this::split)
                .mutation("deleteModelRunDataRows", ModelRunRowResolvers::delete);
    }

    public static ModelRun run(Invocation call, String... path) {
        return Listing.store(call, ModelRun.class)
                .find(call.text(path))
                .orElseThrow(() -> ApiException.notFound("ModelRun"));
    }

    private static GroupPage groups(Invocation call) {
        ModelRun run = run(call, "where", "modelRunId", "id");
        CursorPage<ModelRunRow> page =
                CursorPage.of(call, run.rowsWithDeleted(), row -> !row.dataRow().deleted());
        return new GroupPage(page.nodes(), new PageInfo(page.nextCursor()));
    }

    private static Registration status(Invocation call, Kind kind) {
        return Listing.store(call, Registration.class)
                .find(call.text("where", "id"))
                .filter(job -> job.kind() == kind)
                .orElseThrow(() -> ApiException.notFound("Task"));
    }

    private String registerDataRows(Invocation call) {
        ModelRun run = run(call, "where", "id");
        List<DataRowReference> references =
                DataRowReference.of(call.list("data", "dataRowIds"), call.list("data", "globalKeys"));
        return start(call, run, Kind.DATA_ROWS, work -> work.add(references));
    }

    private String registerLabels(Invocation call) {
        ModelRun run = run(call, "where", "id");
        List<String> ids = call.list("data", "labelIds");
        return start(call, run, Kind.LABELS, work -> work.label(ids));
    }

    private String registerProject(Invocation call) {
        ModelRun run = run(call, "where", "modelRunId");
        Project project = ProjectResolvers.find(call, call.text("where", "projectId"));
        return start(call, run, Kind.LABELS, work -> work.label(project));
    }

    private String split(Invocation call) {
        ModelRun run = run(call, "modelRun", "id");
        List<Assignment> assignments = call.inputs("data", "assignments").stream()
                .map(each -> new Assignment(
                        DataSplit.valueOf(each.text("split")),
                        DataRowReference.of(each.list("dataRowIds"), each.list("globalKeys"))))
                .toList();
        return start(
                call,
                run,
                Kind.SPLITS,
                work -> assignments.forEach(each -> work.split(each.split(), each.references())));
    }

    private String start(Invocation call, ModelRun run, Kind kind, Consumer<ModelRunRegistration> change) {
        Session session = Listing.session(call);
        Registration job = Listing.store(call, Registration.class).add(new Registration(session, kind));
        this.services
                .clock()
                .schedule(
                        this.services.taskLatency(),
                        () -> new ModelRunRegistration(session, run).carryOut(job, change));
        return job.id();
    }

    /** Data rows that are not in the run are ignored. */
    private static boolean delete(Invocation call) {
        ModelRun run = run(call, "where", "modelRunId");
        List<DataRow> rows = call.<String>list("where", "dataRowIds").stream()
                .map(id -> DataRowResolvers.find(call, id))
                .toList();
        Instant now = Listing.session(call).world().now();
        rows.forEach(row -> run.remove(row, now));
        run.touch(now);
        return true;
    }

    record GroupPage(List<ModelRunRow> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}

    private record Assignment(DataSplit split, List<DataRowReference> references) {}
}
