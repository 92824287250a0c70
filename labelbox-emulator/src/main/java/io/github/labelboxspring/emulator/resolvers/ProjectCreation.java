package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.data.Dataset;
import io.github.labelboxspring.emulator.world.data.MediaType;
import io.github.labelboxspring.emulator.world.project.Batch;
import io.github.labelboxspring.emulator.world.project.EditorTaskType;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectSettings;
import org.jspecify.annotations.Nullable;

/** {@code createProject}, with the data rows that the platform makes for chat and writing projects. */
final class ProjectCreation {

    private static final int PRIORITY = 5;

    private static final String EMPTY_CHAT = """
            {"type":"application/vnd.labelbox.conversational.model-chat-evaluation","draft":true,"version":2,\
            "actors":{},"messages":{},"rootMessageIds":[]}""";

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
        if (call.find("data", "datasetNameOrId").isPresent()) {
            generate(session, project, dataset(call));
        }
        return Listing.store(call, Project.class).add(project);
    }

    static void checkEditor(@Nullable EditorTaskType editor, MediaType mediaType) {
        MediaType needed = OntologyResolvers.needed(editor);
        if (needed != null && needed != mediaType) {
            throw ApiException.invalid(422, "The editor needs the media type " + needed);
        }
    }

    /** What the platform takes over, and the new name, are inferred. */
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
        return Listing.store(call, Project.class).add(copy);
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

    /** That the global keys are UUIDs is inferred. */
    private static void generate(Session session, Project project, Dataset dataset) {
        Batch batch = project.createBatch(session, project.name(), null);
        DataRowStore rows = DataRowStore.of(session.organization());
        for (int made = 0; made < project.settings().dataRowCount(); made++) {
            DataRow row = rows.create(session, dataset, EMPTY_CHAT, null);
            rows.key(row, session.world().ids().uuid());
            project.add(batch, row, PRIORITY);
        }
    }
}
