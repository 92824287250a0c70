package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.Names;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import org.jspecify.annotations.Nullable;

/** Creates and copies projects. */
final class ProjectCreation {

    private ProjectCreation() {}

    static Project create(Invocation call) {
        String name = Names.checked("Project", call.text("data", "name"));
        ProjectSettings settings = settings(call);
        if (settings.dataRowCount() < 0) {
            throw ApiException.invalid(422, "The number of data rows must not be negative");
        }
        checkEditor(settings.editorTaskType(), settings.allowedMediaType());
        Session session = Listing.session(call);
        Project project =
                new Project(session, name, call.find("data", "description").orElse(null), settings);
        Dataset dataset = call.find("data", "datasetNameOrId").isPresent() ? dataset(call) : null;
        Listing.store(call, Project.class).add(project);
        session.world().events().publish(new ProjectCreated(session, project, dataset));
        return project;
    }

    static void checkEditor(@Nullable EditorTaskType editor, MediaType mediaType) {
        MediaType needed = OntologyResolvers.needed(editor);
        if (needed != null && needed != mediaType) {
            throw ApiException.invalid(422, "The editor needs the media type " + needed);
        }
    }

    /** The parts of a project that the platform copies, and the name of the copy, are inferred. */
    static Project copy(Invocation call) {
        Session session = Listing.session(call);
        Project original = ProjectResolvers.find(call, call.text("data", "projectId"));
        Project copy = new Project(session, original.name() + " - copy", original.description(), original.settings());
        if (original.labelingFrontend() != null) {
            copy.connect(original.labelingFrontend(), copy.createdAt());
        }
        if (original.ontology() != null) {
            copy.connect(original.ontology(), copy.createdAt());
        }
        if (original.instructionsUrl() != null) {
            copy.instruct(original.instructionsUrl());
        }
        Listing.store(call, Project.class).add(copy);
        session.world().events().publish(new ProjectCreated(session, copy, null));
        return copy;
    }

    private static ProjectSettings settings(Invocation call) {
        return new ProjectSettings(
                MediaType.valueOf(call.text("data", "allowedMediaType")),
                call.find("data", "editorTaskType").map(EditorTaskType::valueOf).orElse(null),
                call.number(1, "data", "autoAuditNumberOfLabels"),
                call.value("data", "autoAuditPercentage") instanceof Number number ? number.doubleValue() : 1,
                call.flag("data", "isBenchmarkEnabled"),
                call.flag("data", "isConsensusEnabled"),
                call.number(0, "data", "dataRowCount"));
    }

    private static Dataset dataset(Invocation call) {
        String nameOrId = call.text("data", "datasetNameOrId");
        return call.flag("data", "appendToExistingDataset")
                ? Listing.store(call, Dataset.class).find(nameOrId).orElseThrow(() -> ApiException.notFound("Dataset"))
                : Listing.store(call, Dataset.class).add(new Dataset(Listing.session(call), nameOrId, ""));
    }
}
