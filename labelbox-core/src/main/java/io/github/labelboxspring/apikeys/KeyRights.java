package io.github.labelboxspring.apikeys;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is checked before a key is created: the user for whom it acts, and the roles that it can have. */
record KeyRights(Members organization, @Nullable Permissions organizationRole, List<Choice> roles) {

    /** Return the role as named by Labelbox. */
    String spelled(NewApiKey key) {
        if (this.organization.users().isEmpty()) {
            throw new IllegalArgumentException("No user of the organization has the email address " + key.userEmail());
        }
        List<String> allowed = allowed();
        return allowed.stream()
                .filter(name -> NewApiKey.folded(name).equals(NewApiKey.folded(key.role())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("You cannot create an API key with the role "
                        + key.role() + ". The roles within your permissions are " + allowed));
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
