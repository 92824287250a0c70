package io.github.labelboxspring.emulator.internal.tenancy;

import static io.github.labelboxspring.emulator.internal.tenancy.Permission.MANAGE_DATA;
import static io.github.labelboxspring.emulator.internal.tenancy.Permission.MANAGE_ONTOLOGIES;
import static io.github.labelboxspring.emulator.internal.tenancy.Permission.VIEW;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Guard;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.http.RestGuard;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Checks permissions. That the platform rejects requests by role is documented; which mutation requires which
 * permission is inferred from the documentation of the roles. The rules are listed in {@code permissions.csv};
 * mutations that are not listed are reserved for administrators.
 */
public final class Permissions implements Guard, RestGuard {

    private static final String CHANGES = "Mutation";
    private static final String PROJECT_CHANGES = "ProjectMutation";

    /** Queries that return nothing of the workspace as a whole, or filter what the caller must not see. */
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
            "label",
            "benchmark",
            "labelVersion",
            "labelVersions",
            "labelingFrontends");

    private static final Map<String, PermissionRule> RULES = PermissionRule.table();

    private final BiFunction<Session, String, Optional<? extends Guarded>> projects;

    /** @param projects finds a project in the caller's organization by its id */
    public Permissions(BiFunction<Session, String, Optional<? extends Guarded>> projects) {
        this.projects = projects;
    }

    /** Return the listed mutations, such as {@code Mutation.createProject}. */
    public static Set<String> known() {
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
            PermissionRule rule = RULES.getOrDefault(type + "." + field, PermissionRule.STRICT);
            Permission permission = rule.permission(call);
            demand(permission == null || session.may(permission) || inProject(call, session, rule, permission));
        } else if (type.equals(PROJECT_CHANGES)) {
            Permission permission = RULES.getOrDefault(type + "." + field, PermissionRule.STRICT)
                    .permission(call);
            demand(permission == null || call.source(Guarded.class).lets(session, permission));
        }
    }

    private boolean inProject(Invocation call, Session session, PermissionRule rule, Permission permission) {
        return rule.project().length > 0
                && call.find(rule.project())
                        .flatMap(id -> this.projects.apply(session, id))
                        .filter(project -> project.lets(session, permission))
                        .isPresent();
    }

    /**
     * Reports filter what the caller must not see. The emulator's additional paths take the place of actions in the web
     * application and are open to all keys.
     */
    @Override
    public void check(RestRequest request, String method, String template) {
        if (template.startsWith("/emulator/") || template.startsWith("/api/v1/performance/")) {
            return;
        }
        boolean ontologies =
                template.startsWith("/api/v1/ontologies") || template.startsWith("/api/v1/feature-schemas");
        Permission change = ontologies ? MANAGE_ONTOLOGIES : MANAGE_DATA;
        demand(request.session(Session.class).may(method.equals("GET") ? VIEW : change));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
    }
}
