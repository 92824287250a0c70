package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;

/** Users, the organization and tasks. */
final class AccountExercises {

    private static final String TASK = "cm00000000000000000000008";

    private AccountExercises() {}

    static void addTo(Exercises all) {
        all.when("get_user", client -> client.users().me());
        all.when(
                "get_users_where",
                client -> client.users().list(where(User.EMAIL).equalTo("a@example.org")));
        all.when("get_roles", client -> client.users().roles());
        all.when("get_api_keys", client -> client.organization().apiKeys().list());
        all.when("get_label_version", client -> client.labels().getVersion("lv-1"));
        all.when("get_organization", client -> client.organization().get());
        all.when(
                "execute_query",
                client -> client.custom()
                        .graphQl()
                        .query(
                                "query One($x: ID!) { user(where: {id: $x}) { id } }",
                                Map.of("x", "cm00000000000000000000012")));
        all.when(
                "execute_experimental",
                client -> client.custom().graphQl().experimental().query("{ user { id } }", Map.of()));
        all.when("get_task_by_id", client -> client.tasks().get(TASK));
        all.when("cancel_task", client -> client.tasks().cancel(TASK))
                .answering("user.createdTasks.status", "IN_PROGRESS")
                .answering("user.createdTasks.type", "export-data-rows")
                .answering("cancelableTaskTypes", List.of("export-data-rows"));
    }
}
