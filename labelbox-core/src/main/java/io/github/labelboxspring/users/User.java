package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with access to the organization.
 *
 * @param id the id, 25 characters
 * @param email the email address
 * @param name the full name in the API, called {@code nickname} in the official SDK
 * @param nickname the short name in the API, called {@code name} in the official SDK
 * @param picture the URL of a picture
 * @param isViewer whether the user has read-only access
 * @param isExternalUser whether the user belongs to another organization
 * @param createdAt when the user was added
 * @param updatedAt when the user was last changed
 * @param lastLoginAt when the user last signed in
 */
public record User(
        String id,
        String email,
        @Nullable String name,
        @Nullable String nickname,
        @Nullable String picture,
        @Nullable Boolean isViewer,
        @Nullable Boolean isExternalUser,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant lastLoginAt) {

    public static final Field<User, String> ID = Field.id("id");

    public static final Field<User, String> EMAIL = Field.text("email");

    public static final Field<User, String> NAME = Field.text("name");

    public static final Field<User, String> NICKNAME = Field.text("nickname");

    public static final Field<User, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<User, Instant> UPDATED_AT = Field.time("updatedAt");
}
