package io.github.labelboxspring.emulator.internal.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of an organization. */
public final class User extends Entity {

    private final Organization organization;
    private final String email;
    private String name;
    private Role orgRole;
    private @Nullable Instant lastLoginAt;

    User(String id, Instant createdAt, Organization organization, String email, Role orgRole) {
        super(id, createdAt);
        this.organization = organization;
        this.email = email;
        this.name = email.substring(0, Math.max(0, email.indexOf('@')));
        this.orgRole = orgRole;
    }

    /** Return a copy of this member for the renewed organization. */
    User in(Organization renewed) {
        User user = new User(
                id(),
                createdAt(),
                renewed,
                this.email,
                renewed.entities(Role.class).find(this.orgRole.id()).orElseThrow());
        user.rename(this.name);
        return user;
    }

    public Organization organization() {
        return this.organization;
    }

    public String email() {
        return this.email;
    }

    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public String nickname() {
        return this.name;
    }

    public @Nullable String picture() {
        return null;
    }

    /** Return null, since there is no support chat. */
    public @Nullable String intercomHash() {
        return null;
    }

    public boolean isExternalUser() {
        return false;
    }

    public boolean isViewer() {
        return false;
    }

    public @Nullable Instant lastLoginAt() {
        return this.lastLoginAt;
    }

    public void loggedIn(Instant now) {
        this.lastLoginAt = now;
    }

    public String timezone() {
        return "UTC";
    }

    public Role orgRole() {
        return this.orgRole;
    }

    public void assign(Role role) {
        this.orgRole = role;
    }
}
