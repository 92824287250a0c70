package io.github.labelboxspring.emulator.resolvers;

import static io.github.labelboxspring.emulator.world.Permission.ADMINISTER;
import static io.github.labelboxspring.emulator.world.Permission.CREATE_PROJECTS;
import static io.github.labelboxspring.emulator.world.Permission.EXPORT;
import static io.github.labelboxspring.emulator.world.Permission.MANAGE_DATA;
import static io.github.labelboxspring.emulator.world.Permission.MANAGE_MEMBERS;
import static io.github.labelboxspring.emulator.world.Permission.MANAGE_MODELS;
import static io.github.labelboxspring.emulator.world.Permission.MANAGE_ONTOLOGIES;
import static io.github.labelboxspring.emulator.world.Permission.MANAGE_PROJECTS;
import static io.github.labelboxspring.emulator.world.Permission.REVIEW;
import static io.github.labelboxspring.emulator.world.Permission.VIEW;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Guard;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.http.RestGuard;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.world.Permission;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.project.Project;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each change takes. That the platform refuses by role is documented; which permission which change takes is inferred
 * from what its documentation says of the roles. A change that is not in the table is the administrators'.
 */
public final class Permissions implements Guard, RestGuard {

    private static final String CHANGES = "Mutation";
    private static final String PROJECT_CHANGES = "ProjectMutation";

    /** Queries that ask nothing of the workspace as a whole, or sort out what the caller must not see. */
    private static final Set<String> OPEN_QUERIES = Set.of(
            "user",
            "users",
            "organization",
            "organizationRole",
            "roles",
            "project",
            "projects",
            "task",
            "cancelableTaskTypes",
            "labelVersion",
            "labelVersions",
            "labelingFrontends");

    private static final Map<String, Rule> RULES = rules();

    /**
     * What one change takes.
     *
     * @param permission null if every member may
     * @param project where the arguments name the project in which a role of the project does, too
     * @param flag an argument whose presence takes another permission
     */
    record Rule(@Nullable Permission permission, String[] project, String[] flag, Permission flagged) {

        static Rule of(@Nullable Permission permission, String... project) {
            return new Rule(permission, project, new String[0], ADMINISTER);
        }

        Rule when(Permission other, String... path) {
            return new Rule(permission, project, path, other);
        }

        @Nullable
        Permission permission(Invocation call) {
            return flag.length > 0 && call.flag(flag) ? flagged : permission;
        }
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        put(rules, CHANGES, Rule.of(null), "project", "uploadFile", "createApiKey", "updateApiKey");
        put(rules, CHANGES, Rule.of(null), "cancelBulkOperationJob");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "createDataset", "updateDataset", "validateDataset");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "setSignerForDataset", "clearSignerForDataset");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "upsertDataRows", "updateDataRow", "deleteDataRows");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "createDataRowAttachment", "updateDataRowAttachment");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "deleteDataRowAttachment");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "assignGlobalKeysToDataRows", "clearGlobalKeys");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "upsertCustomMetadataSchema", "deleteCustomMetadataSchema");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "upsertDataRowCustomMetadata", "deleteDataRowCustomMetadata");
        put(rules, CHANGES, Rule.of(MANAGE_DATA), "createEmbedding", "deleteEmbedding");
        put(rules, CHANGES, Rule.of(MANAGE_ONTOLOGIES), "upsertOntology", "upsertRootSchemaNode");
        put(rules, CHANGES, Rule.of(MANAGE_MODELS), "createModel", "deleteModels", "createModelRun");
        put(rules, CHANGES, Rule.of(MANAGE_MODELS), "deleteModelRuns", "updateModelRunConfig", "resetModelRunConfig");
        put(rules, CHANGES, Rule.of(MANAGE_MODELS), "createModelConfig", "deleteModelConfig");
        put(rules, CHANGES, Rule.of(MANAGE_MODELS), "createModelFoundryApp", "deleteModelFoundryApp");
        put(rules, CHANGES, Rule.of(MANAGE_MODELS), "createModelJobForDataRows");
        put(rules, CHANGES, Rule.of(CREATE_PROJECTS), "createProject", "createResourceTag", "updateResourceTag");
        put(
                rules,
                CHANGES,
                Rule.of(MANAGE_PROJECTS, "where", "id").when(CREATE_PROJECTS, "data", "deleted"),
                "updateProject");
        put(
                rules,
                CHANGES,
                Rule.of(MANAGE_PROJECTS, "data", "project", "connect", "id"),
                "createLabelingFrontendOptions");
        put(rules, CHANGES, Rule.of(MANAGE_PROJECTS, "data", "projectId"), "createLabelImport");
        put(
                rules,
                CHANGES,
                Rule.of(MANAGE_PROJECTS, "data", "projectId"),
                "createModelAssistedLabelingPredictionImport");
        put(rules, CHANGES, Rule.of(MANAGE_PROJECTS), "deleteModelAssistedLabelingPredictionImport");
        put(rules, CHANGES, Rule.of(MANAGE_PROJECTS, "input", "destinationProjectId"), "sendToAnnotateFromCatalog");
        put(rules, CHANGES, Rule.of(EXPORT, "input", "filters", "projectId"), "exportDataRowsInProject");
        put(rules, CHANGES, Rule.of(EXPORT), "exportDataRowsInCatalog");
        put(rules, CHANGES, Rule.of(REVIEW), "upsertAutoQaLabelFeedback");
        put(rules, CHANGES, Rule.of(MANAGE_MEMBERS, "data", "projectId"), "setProjectMembership");
        put(rules, CHANGES, Rule.of(MANAGE_MEMBERS, "where", "projectId"), "deleteProjectMemberships");
        put(rules, CHANGES, Rule.of(ADMINISTER), "setOrganizationRole", "updateUser");
        for (String provider : new String[] {"Aws", "Gcp", "Azure"}) {
            put(rules, CHANGES, Rule.of(ADMINISTER), "create" + provider + "IamIntegration");
            put(rules, CHANGES, Rule.of(ADMINISTER), "update" + provider + "IamIntegration");
        }
        put(rules, CHANGES, Rule.of(ADMINISTER), "validateIamIntegration", "setDefaultIamIntegration");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "connectOntology", "showPredictionsToLabelers");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "createBatchV2", "createEmptyBatch", "createBatches");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "createBatchesFromDataset", "addDataRowsToBatchAsync");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "removeQueuedDataRowsFromBatch", "deleteBatch");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "deleteBatchLabels", "updateProjectResourceTags");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "createBulkAddRowsToQueueTask");
        put(rules, PROJECT_CHANGES, Rule.of(MANAGE_PROJECTS), "createQueuePriorityUpdateTask");
        return Map.copyOf(rules);
    }

    private static void put(Map<String, Rule> rules, String type, Rule rule, String... fields) {
        for (String field : fields) {
            if (rules.put(type + "." + field, rule) != null) {
                throw new IllegalStateException(type + "." + field + " has two rules");
            }
        }
    }

    /** The changes that the table knows, such as {@code Mutation.createProject}. */
    static Set<String> known() {
        return RULES.keySet();
    }

    @Override
    public void check(Invocation call, String type, String field) {
        Session session = Listing.session(call);
        if (type.equals("Query")) {
            if (!OPEN_QUERIES.contains(field)) {
                demand(session.may(VIEW));
            }
        } else if (type.equals(CHANGES)) {
            Rule rule = RULES.getOrDefault(type + "." + field, Rule.of(ADMINISTER));
            Permission permission = rule.permission(call);
            demand(permission == null || session.may(permission) || inProject(call, session, rule, permission));
        } else if (type.equals(PROJECT_CHANGES)) {
            Permission permission =
                    RULES.getOrDefault(type + "." + field, Rule.of(ADMINISTER)).permission(call);
            demand(permission == null || call.source(Project.class).lets(session, permission));
        }
    }

    private static boolean inProject(Invocation call, Session session, Rule rule, Permission permission) {
        return rule.project().length > 0
                && call.find(rule.project())
                        .flatMap(id -> Listing.store(call, Project.class).find(id))
                        .filter(project -> project.lets(session, permission))
                        .isPresent();
    }

    /** Paths of the emulator's own check for themselves. */
    @Override
    public void check(RestRequest request, String method, String template) {
        Session session = request.session(Session.class);
        if (method.equals("GET") || template.startsWith("/emulator/")) {
            return;
        }
        boolean ontologies =
                template.startsWith("/api/v1/ontologies") || template.startsWith("/api/v1/feature-schemas");
        demand(session.may(ontologies ? MANAGE_ONTOLOGIES : MANAGE_DATA));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
    }
}
