package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.imports.AnnotationImport.Kind;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunDeleted;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectDeleted;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.events.Events;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Imports of labels and of pre-labels into projects, and of predictions into model runs. */
public final class AnnotationImportResolvers implements ResolverSet {

    private static final String LABELS = "LabelImport";
    private static final String PRE_LABELS = "ModelAssistedLabelingPredictionImport";
    private static final String PREDICTIONS = "ModelErrorAnalysisPredictionImport";
    private static final String PRE_LABELS_OF_MODEL_RUN = "MeaToMalPredictionImport";

    private static final int MOST_OF_MODEL_RUN = 25_000;

    private final Services services;

    private final ImportFiles files;

    public AnnotationImportResolvers(Services services) {
        this.services = services;
        this.files = new ImportFiles(services.storage(), services.urls().lifetime());
        Events events = services.world().events();
        events.on(
                ProjectDeleted.class,
                event -> this.files.deleted(event.project(), event.by().organization()));
        events.on(
                ModelRunDeleted.class,
                event -> this.files.deleted(event.run(), event.by().organization()));
    }

    @Override
    public String schema() {
        return "annotation-imports";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.query("labelImport", call -> find(call, Kind.LABELS))
                .query("labelImports", call -> list(call, Kind.LABELS))
                .query("modelAssistedLabelingPredictionImport", call -> find(call, Kind.PRE_LABELS))
                .query("modelAssistedLabelingPredictionImports", call -> list(call, Kind.PRE_LABELS))
                .query("mALPredictionImport", call -> find(call, Kind.PRE_LABELS))
                .query("modelErrorAnalysisPredictionImport", call -> find(call, Kind.PREDICTIONS))
                .query("mEAPredictionImport", call -> find(call, Kind.PREDICTIONS))
                .query("meaToMalPredictionImport", call -> find(call, Kind.PRE_LABELS_OF_MODEL_RUN))
                .query("mEAToMALPredictionImport", call -> find(call, Kind.PRE_LABELS_OF_MODEL_RUN))
                .mutation("createLabelImport", call -> create(call, Kind.LABELS, project(call)))
                .mutation(
                        "createModelAssistedLabelingPredictionImport",
                        call -> create(call, Kind.PRE_LABELS, project(call)))
                .mutation(
                        "createModelErrorAnalysisPredictionImport",
                        call -> create(call, Kind.PREDICTIONS, ModelRunRowResolvers.run(call, "data", "modelRunId")))
                .mutation("createMalPredictionImportForModelRunDataRows", this::createOfModelRun)
                .mutation("deleteModelAssistedLabelingPredictionImport", this::delete);
        for (String type : List.of(LABELS, PRE_LABELS, PREDICTIONS, PRE_LABELS_OF_MODEL_RUN)) {
            wiring.type(type, AnnotationImport.class)
                    .field(type, "inputFileUrl", call -> signed(call, AnnotationImport::inputFileUrl))
                    .field(type, "statusFileUrl", call -> signed(call, AnnotationImport::statusFileUrl))
                    .field(type, "errorFileUrl", call -> signed(call, AnnotationImport::errorFileUrl));
        }
    }

    private @Nullable String signed(Invocation call, Function<AnnotationImport, @Nullable String> url) {
        String address = url.apply(call.source(AnnotationImport.class));
        return address == null
                ? null
                : this.services.urls(Listing.session(call)).sign(address);
    }

    private static AnnotationImport find(Invocation call, Kind kind) {
        EntityStore<AnnotationImport> imports = Listing.store(call, AnnotationImport.class);
        return call.find("where", "id")
                .map(id -> imports.find(id).filter(found -> found.kind() == kind))
                .orElseGet(() -> named(call, kind, parentId(call), call.text("where", "name")))
                .filter(found -> !found.parent().deleted())
                .orElseThrow(() -> ApiException.notFound("Import"));
    }

    private static Optional<AnnotationImport> named(Invocation call, Kind kind, String parentId, String name) {
        return Listing.store(call, AnnotationImport.class)
                .with(
                        "kind, parent and name",
                        each -> List.of(each.kind(), each.parent().id(), each.name()),
                        List.of(kind, parentId, name))
                .findFirst();
    }

    private static String parentId(Invocation call) {
        return call.find("where", "projectId").orElseGet(() -> call.text("where", "modelRunId"));
    }

    private static Project project(Invocation call) {
        return ProjectResolvers.find(call, call.text("data", "projectId"));
    }

    private static List<AnnotationImport> list(Invocation call, Kind kind) {
        Project project = ProjectResolvers.find(call, call.text("where", "projectId"));
        return Listing.store(call, AnnotationImport.class)
                .with(
                        "kind and parent",
                        each -> List.of(each.kind(), each.parent().id()),
                        List.of(kind, project.id()))
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private AnnotationImport create(Invocation call, Kind kind, Entity parent) {
        Blob file = call.value("data", "filePayload", "file") instanceof Blob blob ? blob : null;
        String address = call.find("data", "fileUrl").orElse(null);
        if ((file == null) == (address == null)) {
            throw ApiException.malformed("An import needs either fileUrl or filePayload");
        }
        return file == null
                ? start(call, kind, parent, String.valueOf(address), null)
                : start(call, kind, parent, this.services.urls().unsigned(file), file);
    }

    /** Write the predictions to a file, and import it like any other. */
    private AnnotationImport createOfModelRun(Invocation call) {
        Project project = project(call);
        ModelRun run = ModelRunRowResolvers.run(call, "data", "modelRunId");
        int count = call.list("data", "dataRowIds").size();
        if (count > MOST_OF_MODEL_RUN) {
            throw ApiException.malformed(
                    "The predictions on at most 25,000 data rows can be copied at once, these are " + count);
        }
        List<DataRow> rows = call.<String>list("data", "dataRowIds").stream()
                .map(id -> DataRowResolvers.find(call, id))
                .toList();
        Blob file = PredictionFile.of(run, rows, this.services.storage());
        return start(
                call,
                Kind.PRE_LABELS_OF_MODEL_RUN,
                project,
                this.services.urls().unsigned(file),
                file);
    }

    /** That the name of an import is unique in a project or a model run is inferred: imports are found by it. */
    private AnnotationImport start(Invocation call, Kind kind, Entity parent, String input, @Nullable Blob file) {
        Session session = Listing.session(call);
        String name = call.text("data", "name");
        if (name.isBlank()) {
            throw ApiException.invalid(422, "An import needs a name");
        }
        if (named(call, kind, parent.id(), name).isPresent()) {
            throw ApiException.conflict("An import named " + name + " exists already");
        }
        AnnotationImport made = new AnnotationImport(session, parent, kind, name, input);
        AnnotationImporting work = file == null
                ? AnnotationImporting.ofAddress(session, made, this.services.storage(), this.services.urls(session))
                : AnnotationImporting.ofFile(session, made, file, this.services.storage(), this.services.urls(session));
        Listing.store(call, AnnotationImport.class).add(made);
        this.services.clock().schedule(this.services.taskLatency(), work);
        return made;
    }

    private AnnotationImport delete(Invocation call) {
        AnnotationImport found = find(call, Kind.PRE_LABELS);
        found.delete(Listing.session(call).world().now());
        this.files.deleted(found);
        return found;
    }
}
