package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroup;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.ReportQuery;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Selects the users of a report: by id, by current membership in user groups, or by both. */
final class WantedUsers {

    private static final String GROUPS = "userGroupIds";
    private static final int MOST_GROUPS = 25;
    private static final int MOST_MEMBERS = 5_000;

    private WantedUsers() {}

    /** Return the selection of a query. Groups are treated as empty if the caller may not see them. */
    static Predicate<User> of(Session session, ReportQuery query) {
        query.most(GROUPS, MOST_GROUPS);
        query.check();
        Predicate<User> named = user -> query.names("userIds", user.id());
        return query.has(GROUPS) ? named.and(members(session, query.list(GROUPS))::contains) : named;
    }

    private static Set<User> members(Session session, List<String> ids) {
        if (!session.may(Permission.MANAGE_MEMBERS)) {
            return Set.of();
        }
        Set<User> members = session.organization().entities(UserGroup.class).stream()
                .filter(group -> ids.contains(group.id()))
                .flatMap(group -> group.members().nodes().stream())
                .collect(Collectors.toSet());
        if (members.size() > MOST_MEMBERS) {
            throw ApiException.malformed(
                    "Invalid query parameters",
                    List.of(Map.of("parameter", GROUPS, "message", "must have at most " + MOST_MEMBERS + " members")));
        }
        return members;
    }
}
