package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.List;

/** Models, model runs and model configurations. */
public final class ModelResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "models";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Model", Model.class)
                .type("ModelRun", ModelRun.class)
                .type("ModelConfig", ModelConfig.class)
                .type("TrainingPipeline", TrainingPipeline.class)
                .type("ModelConfigDeletion", Success.class)
                .query("model", call -> find(call, Model.class, call.text("where", "id")))
                .query("models", call -> Listing.page(call, Model.class))
                .query("modelRun", call -> find(call, ModelRun.class, call.text("where", "id")))
                .query(
                        "trainingPipeline",
                        call -> find(call, ModelRun.class, call.text("where", "id"))
                                .training())
                .field("Model", "modelRuns", ModelResolvers::runs)
                .mutation("createModel", ModelResolvers::create)
                .mutation("deleteModels", ModelResolvers::delete)
                .mutation("createModelRun", ModelResolvers::createRun)
                .mutation("deleteModelRuns", ModelResolvers::deleteRuns)
                .mutation("updateModelRunConfig", call -> configure(call, true))
                .mutation("resetModelRunConfig", call -> configure(call, false))
                .mutation("updateTrainingPipeline", ModelResolvers::train)
                .mutation("createModelConfig", ModelResolvers::createConfig)
                .mutation("deleteModelConfig", ModelResolvers::deleteConfig);
    }

    private static <E extends Entity> E find(Invocation call, Class<E> kind, String id) {
        return Listing.store(call, kind).find(id).orElseThrow(() -> ApiException.notFound(kind.getSimpleName()));
    }

    private static List<ModelRun> runs(Invocation call) {
        Model model = call.source(Model.class);
        return Listing.page(call, ModelRun.class, run -> run.model() == model);
    }

    private static Model create(Invocation call) {
        Model model = new Model(
                Listing.session(call),
                named(call, "data"),
                OntologyResolvers.find(call, call.text("data", "ontologyId")));
        return Listing.store(call, Model.class).add(model);
    }

    private static String named(Invocation call, String input) {
        String name = call.text(input, "name");
        if (name.isBlank()) {
            throw ApiException.invalid(400, "The name must not be empty");
        }
        return name;
    }

    private static boolean delete(Invocation call) {
        Instant now = Listing.session(call).world().now();
        EntityStore<ModelRun> runs = Listing.store(call, ModelRun.class);
        for (Model model : chosen(call, Model.class)) {
            runs.stream().filter(run -> run.model() == model).toList().forEach(run -> delete(call, run));
            model.delete(now);
        }
        return true;
    }

    private static boolean deleteRuns(Invocation call) {
        chosen(call, ModelRun.class).forEach(run -> delete(call, run));
        return true;
    }

    private static void delete(Invocation call, ModelRun run) {
        Session session = Listing.session(call);
        run.delete(session.world().now());
        session.world().events().publish(new ModelRunDeleted(session, run));
    }

    /** Return all requested entities, or fail if one of them does not exist. */
    private static <E extends Entity> List<E> chosen(Invocation call, Class<E> kind) {
        return call.<String>list("where", "ids").stream()
                .map(id -> find(call, kind, id))
                .toList();
    }

    private static ModelRun createRun(Invocation call) {
        Session session = Listing.session(call);
        Model model = find(call, Model.class, call.text("data", "modelId"));
        boolean configured = call.value("data", "trainingMetadata") != null;
        return Listing.store(call, ModelRun.class)
                .add(new ModelRun(
                        session, model, named(call, "data"), configured ? call.map("data", "trainingMetadata") : null));
    }

    private static ModelRun configure(Invocation call, boolean set) {
        ModelRun run = find(call, ModelRun.class, call.text("modelRun", "id"));
        run.configure(set ? call.map("data", "config") : null);
        run.touch(Listing.session(call).world().now());
        return run;
    }

    private static TrainingPipeline train(Invocation call) {
        ModelRun run = find(call, ModelRun.class, call.text("modelRun", "id"));
        run.training()
                .update(
                        TrainingStatus.valueOf(call.text("data", "status")),
                        call.map("data", "metadata"),
                        call.find("data", "errorMessage").orElse(null));
        run.touch(Listing.session(call).world().now());
        return run.training();
    }

    private static ModelConfig createConfig(Invocation call) {
        return Listing.store(call, ModelConfig.class)
                .add(new ModelConfig(
                        Listing.session(call),
                        call.text("input", "modelId"),
                        named(call, "input"),
                        call.map("input", "inferenceParams")));
    }

    private static Success deleteConfig(Invocation call) {
        find(call, ModelConfig.class, call.text("input", "id"))
                .delete(Listing.session(call).world().now());
        return new Success(true);
    }
}
