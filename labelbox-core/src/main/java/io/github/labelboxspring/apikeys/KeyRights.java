package io.github.labelboxspring.apikeys;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold before a key is made: whom it can act for, and which roles it can have. */
record KeyRights(Members organization, @Nullable Permissions organizationRole, List<Choice> roles) {

    /** The role as the platform spells it. */
    String spelled(NewApiKey key) {
        if (this.organization.users().isEmpty()) {
            throw new IllegalArgumentException("Nobody in the organization has the address " + key.userEmail());
        }
        List<String> allowed = allowed();
        return allowed.stream()
                .filter(name -> NewApiKey.folded(name).equals(NewApiKey.folded(key.role())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("You cannot give an API key the role " + key.role()
                        + "; the roles within yours are " + allowed));
    }

    private List<String> allowed() {
        Set<String> own = this.organizationRole == null ? Set.of() : Set.copyOf(this.organizationRole.permissions());
        return this.roles.stream()
                .filter(role -> !NewApiKey.NO_ROLES.contains(NewApiKey.folded(role.name())))
                .filter(role -> own.containsAll(role.permissions()))
                .map(Choice::name)
                .toList();
    }

    record Members(List<Member> users) {}

    record Member(String id) {}

    record Permissions(List<String> permissions) {}

    record Choice(String name, List<String> permissions) {}
}
