package io.github.labelboxspring.emulator.internal.domain.foundry;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.models.Model;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.StartedTask;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Queries and mutations of Foundry apps. The emulator has no models, so predictions and costs are made up. */
public final class FoundryResolvers implements ResolverSet {

    private static final int NAMED = 10;
    private static final double COST_OF_DATA_ROW = 0.01;

    private final Tasks tasks;
    private final MediaInspector media;

    public FoundryResolvers(Tasks tasks, MediaInspector media) {
        this.tasks = tasks;
        this.media = media;
    }

    @Override
    public String schema() {
        return "foundry";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ModelFoundryApp", FoundryApp.class)
                .type("ModelFoundryAppDeletion", Success.class)
                .type("ModelFoundryModelRunInfo", Usage.class)
                .query("modelFoundryModelRunInfo", FoundryResolvers::usage)
                .query("findModelFoundryApp", call -> find(call, call.text("where", "id")))
                .mutation("createModelFoundryApp", FoundryResolvers::create)
                .mutation("deleteModelFoundryApp", FoundryResolvers::delete)
                .mutation("createModelJobForDataRows", this::run);
    }

    /**
     * The error code of the platform for an unknown app is not {@code RESOURCE_NOT_FOUND}, according to a comment in
     * the official SDK; the code used here is inferred.
     */
    private static FoundryApp find(Invocation call, String id) {
        return Listing.store(call, FoundryApp.class)
                .find(id)
                .orElseThrow(() -> ApiException.invalid(400, "Model foundry app " + id + " not found"));
    }

    private static FoundryApp create(Invocation call) {
        return Listing.store(call, FoundryApp.class).add(app(call));
    }

    private static FoundryApp app(Invocation call) {
        return new FoundryApp(
                Listing.session(call),
                call.text("input", "modelId"),
                call.text("input", "name"),
                call.find("input", "description").orElse(null),
                call.map("input", "inferenceParams"),
                call.map("input", "classToSchemaId"),
                OntologyResolvers.find(call, call.text("input", "ontologyId")));
    }

    /** The error code and message for unknown data rows of a Foundry run are inferred. */
    private static void checkAll(Invocation call, List<DataRowReference> references) {
        DataRowStore rows = DataRowResolvers.store(call);
        List<String> unknown = references.stream()
                .filter(each -> rows.find(each).isEmpty())
                .limit(NAMED)
                .map(DataRowReference::value)
                .toList();
        if (!unknown.isEmpty()) {
            throw ApiException.malformed("Data rows not found: " + String.join(", ", unknown));
        }
    }

    private static Success delete(Invocation call) {
        find(call, call.text("id")).delete(Listing.session(call).world().now());
        return new Success(true);
    }

    private StartedTask run(Invocation call) {
        Session session = Listing.session(call);
        FoundryApp app =
                call.find("input", "modelAppId").map(id -> find(call, id)).orElseGet(() -> app(call));
        List<DataRowReference> references =
                DataRowReference.of(call.list("input", "dataRowIds"), call.list("input", "globalKeys"));
        checkAll(call, references);
        ModelRun run = Listing.store(call, ModelRun.class)
                .add(new ModelRun(session, model(call, app), call.text("input", "name"), null, app.id()));
        return new StartedTask(this.tasks
                .start(
                        session,
                        FoundryRun.TASK_TYPE,
                        "Run " + app.name(),
                        Map.of("modelRunId", run.id()),
                        new FoundryRun(session, app, run, references, this.media))
                .id());
    }

    /**
     * Return the model of the app. The emulator lacks the platform's own models, so the first run of an app creates
     * one.
     */
    private static Model model(Invocation call, FoundryApp app) {
        EntityStore<Model> models = Listing.store(call, Model.class);
        return Stream.concat(
                        models.find(app.modelId()).stream(),
                        models.stream().filter(model -> model.name().equals(app.name())))
                .findFirst()
                .orElseGet(() -> models.add(new Model(Listing.session(call), app.name(), app.ontology())));
    }

    /** Return the cost of a model run, which exists only for runs of Foundry apps. */
    private static Usage usage(Invocation call) {
        ModelRun run = ModelRunRowResolvers.run(call, "where", "modelRunId");
        if (run.modelAppId() == null) {
            throw ApiException.notFound("ModelFoundryModelRun");
        }
        int rows = (int) run.rows().count();
        return new Usage(COST_OF_DATA_ROW * rows, run.prediction().name(), rows);
    }

    record Usage(double cost, String status, int totalDataRows) {}
}
