package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may use the organization.
 *
 * @param id id, 25 characters
 * @param email e-mail address
 * @param name full name as the API has it; the official SDK shows this as {@code nickname}
 * @param nickname short name as the API has it; the official SDK shows this as {@code name}
 * @param picture URL of a picture
 * @param isViewer whether the user may only look
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
