package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Slices;
import io.github.labelboxspring.projects.ProjectOperations;
import io.github.labelboxspring.users.Role;
import io.github.labelboxspring.users.UserOperations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks that the projects of a user group exist and that its members have no role in the organization. A few ids are
 * checked one by one, as in the official SDK, more of them together.
 */
record Eligibility(Caller caller) {

    private static final int FEW = 4;

    /** The maximum number of ids per request. */
    private static final int TOGETHER = 100;

    Call<Boolean> check(List<String> projectIds, List<UserRole> members) {
        List<String> userIds = members.stream().map(UserRole::userId).toList();
        return checkProjects(projectIds).flatMap(found -> roles(userIds)).map(roles -> checked(userIds, roles));
    }

    private Call<Boolean> checkProjects(List<String> ids) {
        if (ids.size() > FEW) {
            return together("project", "id", ids).map(found -> true);
        }
        ProjectOperations projects = new ProjectOperations(this.caller);
        return Call.all(ids.stream().map(projects::get).toList(), 1).map(found -> true);
    }

    /** Return the names of the roles, {@code None} for users without a role. */
    private Call<List<String>> roles(List<String> ids) {
        if (ids.size() > FEW) {
            return together("user", "orgRole { name }", ids)
                    .map(users -> users.stream().map(Eligibility::role).toList());
        }
        UserOperations users = new UserOperations(this.caller);
        return Call.all(ids.stream().map(users::findOrgRole).toList(), FEW)
                .map(roles -> roles.stream()
                        .map(role -> role.map(Role::name).orElse("None"))
                        .toList());
    }

    private static String role(Object user) {
        return user instanceof Map<?, ?> fields
                        && fields.get("orgRole") instanceof Map<?, ?> role
                        && role.get("name") instanceof String name
                ? name
                : "None";
    }

    private Call<List<Object>> together(String field, String selection, List<String> ids) {
        return new Slices<>(ids, TOGETHER)
                .ask(some -> one(field, selection, some))
                .map(answers -> answers.stream().flatMap(List::stream).toList());
    }

    private Call<List<Object>> one(String field, String selection, List<String> ids) {
        String name = field.equals("user") ? "CheckUserGroupMembers" : "CheckUserGroupProjects";
        String declared = IntStream.range(0, ids.size())
                .mapToObj(at -> "$id" + at + ": ID!")
                .collect(Collectors.joining(", "));
        String fields = IntStream.range(0, ids.size())
                .mapToObj(at -> "  a" + at + ": " + field + "(where: {id: $id" + at + "}) { " + selection + " }\n")
                .collect(Collectors.joining());
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            variables.put("id" + at, ids.get(at));
        }
        Document<Map<String, Object>> document = Document.computed(
                name, "query " + name + "(" + declared + ") {\n" + fields + "}\n", ResultType.anyObject());
        return this.caller.call(document.with(variables)).map(answer -> found(name, field, ids, answer));
    }

    private static List<Object> found(String name, String field, List<String> ids, Map<String, Object> answer) {
        List<Object> found = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Object each = answer.get("a" + at);
            if (each == null) {
                throw NotFoundException.of(name, "no " + field + " " + ids.get(at));
            }
            found.add(each);
        }
        return found;
    }

    private static boolean checked(List<String> ids, List<String> roles) {
        List<String> refused = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            if (!roles.get(at).equalsIgnoreCase("None")) {
                refused.add("user " + ids.get(at) + " is " + roles.get(at));
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("Members of a user group must have no role in the organization: "
                    + String.join(", ", refused) + ". Change their role to None first");
        }
        return true;
    }
}
