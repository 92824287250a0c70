package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Criteria;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.Names;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Queries and mutations of projects and their editors. */
public final class ProjectResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "projects";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Project", Project.class)
                .type("LabelingFrontend", LabelingFrontend.class)
                .type("LabelingFrontendOptions", LabelingFrontendOptions.class)
                .query("project", ProjectResolvers::project)
                .query("projects", call -> Listing.page(call, Project.class))
                .query("labelingFrontends", ProjectResolvers::frontends)
                .query("labelingFrontendOptions", ProjectResolvers::options)
                .mutation("createProject", ProjectCreation::create)
                .mutation("cloneProject", ProjectCreation::copy)
                .mutation("updateProject", ProjectResolvers::update)
                .mutation("createLabelingFrontendOptions", ProjectResolvers::setUpEditor)
                .mutation("setProjectInstructions", ProjectResolvers::instruct)
                .mutation("project", ProjectResolvers::project)
                .field("Organization", "projects", call -> Listing.page(call, Project.class))
                .field("Ontology", "projects", ProjectResolvers::ofOntology)
                .field("Project", "labelingFrontendOptions", ProjectResolvers::optionsOfProject)
                .field("ProjectMutation", "connectOntology", ProjectResolvers::connectOntology)
                .field("ProjectMutation", "showPredictionsToLabelers", ProjectResolvers::showPredictions);
    }

    private static List<Project> ofOntology(Invocation call) {
        Ontology ontology = call.source(Ontology.class);
        return Listing.page(call, Project.class, project -> project.ontology() == ontology);
    }

    private static Project project(Invocation call) {
        return find(call, call.text("where", "id"));
    }

    public static Project find(Invocation call, String id) {
        return Listing.store(call, Project.class)
                .find(id)
                .filter(project -> project.visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Project"));
    }

    private static List<LabelingFrontend> frontends(Invocation call) {
        return Stream.of(LabelingFrontend.editor(Listing.session(call).organization()))
                .filter(Criteria.where(call.map("where")))
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private static LabelingFrontend frontend(Invocation call, String id) {
        LabelingFrontend editor = LabelingFrontend.editor(Listing.session(call).organization());
        if (!editor.id().equals(id)) {
            throw ApiException.notFound("LabelingFrontend");
        }
        return editor;
    }

    private static LabelingFrontendOptions options(Invocation call) {
        return Listing.store(call, LabelingFrontendOptions.class)
                .find(call.text("where", "id"))
                .orElseThrow(() -> ApiException.notFound("LabelingFrontendOptions"));
    }

    private static List<LabelingFrontendOptions> optionsOfProject(Invocation call) {
        Project project = call.source(Project.class);
        return Listing.page(call, LabelingFrontendOptions.class, options -> options.project() == project);
    }

    private static Project update(Invocation call) {
        Project project = project(call);
        Instant now = Listing.session(call).world().now();
        ProjectSettings settings = settings(call, project);
        call.find("data", "name").ifPresent(name -> project.rename(Names.checked("Project", name)));
        call.find("data", "description").ifPresent(project::describe);
        call.find("data", "labelingFrontend", "connect", "id")
                .ifPresent(id -> project.connect(frontend(call, id), now));
        project.change(settings);
        if (call.value("data", "setupComplete") instanceof Instant at) {
            project.completeSetup(at);
        }
        if (call.flag("data", "deleted")) {
            project.delete(now);
            Listing.session(call).world().events().publish(new ProjectDeleted(Listing.session(call), project));
        }
        project.touch(now);
        return project;
    }

    /** That a switch between benchmark and consensus is an error is documented; its code and message are inferred. */
    private static ProjectSettings settings(Invocation call, Project project) {
        ProjectSettings current = project.settings();
        ProjectSettings changed = call.find("data", "allowedMediaType")
                .map(MediaType::valueOf)
                .map(mediaType -> current.with(fitting(project, mediaType)))
                .orElse(current)
                .withAudit(
                        call.number(current.autoAuditNumberOfLabels(), "data", "autoAuditNumberOfLabels"),
                        call.value("data", "autoAuditPercentage") instanceof Number percentage
                                ? percentage.doubleValue()
                                : current.autoAuditPercentage());
        if (changed.auditsBenchmarks() != current.auditsBenchmarks()) {
            throw ApiException.invalid(422, "The quality mode of a project cannot be changed");
        }
        return changed;
    }

    /** That the editor and the connected ontology must support the new media type is inferred. */
    private static MediaType fitting(Project project, MediaType mediaType) {
        ProjectCreation.checkEditor(project.editorTaskType(), mediaType);
        if (project.ontology() != null) {
            checkMediaType(project.ontology(), mediaType);
        }
        return mediaType;
    }

    private static void checkMediaType(Ontology ontology, MediaType mediaType) {
        if (ontology.mediaType() != null && ontology.mediaType() != mediaType) {
            throw ApiException.invalid(422, "Ontology and project must share the same media type");
        }
    }

    private static Project instruct(Invocation call) {
        Project project = project(call);
        project.instruct(call.text("data", "instructionsUrl"));
        project.touch(Listing.session(call).world().now());
        return project;
    }

    private static LabelingFrontendOptions setUpEditor(Invocation call) {
        Session session = Listing.session(call);
        Project project = find(call, call.text("data", "project", "connect", "id"));
        LabelingFrontend editor = frontend(call, call.text("data", "labelingFrontend", "connect", "id"));
        return Listing.store(call, LabelingFrontendOptions.class)
                .add(new LabelingFrontendOptions(session, project, editor, call.text("data", "customizationOptions")));
    }

    private static Project connectOntology(Invocation call) {
        Project project = call.source(Project.class);
        Ontology ontology = OntologyResolvers.find(call, call.text("ontologyId"));
        checkMediaType(ontology, project.allowedMediaType());
        project.connect(ontology, Listing.session(call).world().now());
        return project;
    }

    private static Project showPredictions(Invocation call) {
        Project project = call.source(Project.class);
        project.showPredictions(call.flag("show"));
        return project;
    }
}
