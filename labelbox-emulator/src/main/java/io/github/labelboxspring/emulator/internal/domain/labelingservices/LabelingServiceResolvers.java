package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import io.github.labelboxspring.emulator.internal.domain.labelingservices.LabelingService.Stage;
import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Queries and mutations of labeling services. The provider of the service has no public API. In the emulator,
 * {@code POST /emulator/projects/{id}/labeling-service} with {@code {"status"}} takes its place, and {@code POST
 * /emulator/projects/{id}/shares} with {@code {"organizationId"}} shares a project.
 */
public final class LabelingServiceResolvers implements ResolverSet {

    public LabelingServiceResolvers(Services services) {
        services.routes()
                .on("POST", "/emulator/projects/{id}/labeling-service", LabelingServiceResolvers::move)
                .on("POST", "/emulator/projects/{id}/shares", LabelingServiceResolvers::share);
    }

    @Override
    public String schema() {
        return "labeling-services";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectBoostWorkforce", LabelingService.class)
                .type("ProjectBoostWorkforceResult", Success.class)
                .query("projectBoostWorkforce", LabelingServiceResolvers::get)
                .mutation("upsertProjectBoostWorkforce", LabelingServiceResolvers::start)
                .mutation("validateAndRequestProjectBoostWorkforce", LabelingServiceResolvers::request);
    }

    private static Project project(Invocation call) {
        return ProjectResolvers.find(call, call.text("data", "projectId"));
    }

    private static @Nullable LabelingService get(Invocation call) {
        return LabelingService.of(project(call)).orElse(null);
    }

    private static Success start(Invocation call) {
        Project project = project(call);
        if (LabelingService.of(project).isEmpty()) {
            Listing.store(call, LabelingService.class).add(new LabelingService(Listing.session(call), project));
        }
        return new Success(true);
    }

    /** Requesting a labeling service again changes nothing (inferred). */
    private static Success request(Invocation call) {
        Project project = project(call);
        LabelingService service =
                LabelingService.of(project).orElseThrow(() -> ApiException.notFound("ProjectBoostWorkforce"));
        if (project.ontology() == null) {
            throw ApiException.absent("Associated ontology id could not be found");
        }
        List<Map<String, Object>> missing = missing(project);
        if (!missing.isEmpty()) {
            throw ApiException.malformed("The project is not ready for a labeling service", missing);
        }
        if (service.status() == Stage.SET_UP) {
            service.moveTo(Stage.REQUESTED, Listing.session(call).world().now());
        }
        return new Success(true);
    }

    /**
     * The form of an entry is the platform's; the texts and types of most entries for a project that is not ready are
     * inferred.
     */
    private static List<Map<String, Object>> missing(Project project) {
        List<Map<String, Object>> missing = new ArrayList<>();
        if (project.instructionsUrl() == null) {
            missing.add(error("Project instructions could not be found", "PROJECT_INSTRUCTIONS"));
        }
        if (Workflow.of(project).rows().findAny().isEmpty()) {
            missing.add(error("Project data rows could not be found", "PROJECT_DATA_ROWS"));
        }
        if (project.editorTaskType() == EditorTaskType.MODEL_CHAT_EVALUATION && !project.modelSetupComplete()) {
            missing.add(error("Project model config is not completed", "PROJECT_MODEL_CONFIG"));
        }
        return missing;
    }

    private static Map<String, Object> error(String text, String type) {
        return Map.of("error", text, "errorType", type);
    }

    private static Project project(RestRequest request) {
        return request.session(Session.class)
                .organization()
                .entities(Project.class)
                .find(request.path("id"))
                .orElseThrow(() -> ApiException.notFound("Project"));
    }

    private static Reply move(RestRequest request) {
        Stage stage = stage(String.valueOf(request.json().get("status")));
        LabelingService.of(project(request))
                .orElseThrow(() -> ApiException.notFound("ProjectBoostWorkforce"))
                .moveTo(stage, request.session(Session.class).world().now());
        return Reply.json(200, Map.of("status", stage));
    }

    private static Stage stage(String word) {
        try {
            return Stage.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw ApiException.malformed("No stage of a labeling service: " + word);
        }
    }

    private static Reply share(RestRequest request) {
        if (!(request.json().get("organizationId") instanceof String organization)) {
            throw ApiException.malformed("Name the organizationId with which the project is shared");
        }
        project(request).sharedWith().add(organization);
        return Reply.json(200, Map.of("organizationId", organization));
    }
}
