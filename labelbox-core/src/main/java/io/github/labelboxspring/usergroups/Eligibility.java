package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.users.Role;
import io.github.labelboxspring.users.UserOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that users can be members of user groups, which requires that they have no role in the organization. */
record Eligibility(Caller caller) {

    /** The number of users checked concurrently. */
    private static final int PARALLEL = 4;

    Call<Boolean> check(List<UserRole> members) {
        UserOperations users = new UserOperations(this.caller);
        List<String> ids = members.stream().map(UserRole::userId).toList();
        return Call.all(ids.stream().map(users::findOrgRole).toList(), PARALLEL).map(roles -> checked(ids, roles));
    }

    private static boolean checked(List<String> ids, List<Optional<Role>> roles) {
        List<String> refused = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            String name = roles.get(at).map(Role::name).orElse("None");
            if (!name.equalsIgnoreCase("None")) {
                refused.add("user " + ids.get(at) + " is " + name);
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("Members of a user group must have no role in the organization: "
                    + String.join(", ", refused) + ". Change their role to None first");
        }
        return true;
    }
}
