package io.github.labelboxspring.apikeys;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is listed: all but the secret itself, which only {@link ApiKeyOperations#create} answers.
 *
 * @param id its id
 * @param name its name
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param revoked whether it was taken out of use for good
 * @param expiresAtEpoch when it ends, in seconds since 1970; null if never. See {@link #expiresAt()}
 * @param userId whom it acts for
 * @param userEmail the address of that user
 * @param createdByUserId who made it; null on old keys. See {@link #createdById()}
 * @param allowedIpCidrs addresses and ranges that it may be used from; empty for any
 */
public record ApiKey(
        String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        boolean revoked,
        @Nullable Long expiresAtEpoch,
        String userId,
        @Nullable String userEmail,
        @Nullable String createdByUserId,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> allowedIpCidrs) {

    public ApiKey {
        allowedIpCidrs = List.copyOf(allowedIpCidrs);
    }

    /** When it ends; null if never. */
    public @Nullable Instant expiresAt() {
        return this.expiresAtEpoch == null ? null : Instant.ofEpochSecond(this.expiresAtEpoch);
    }

    /** Whether it has ended by then. */
    public boolean expired(Instant then) {
        Instant end = expiresAt();
        return end != null && !end.isAfter(then);
    }

    /** Who made it: the user himself where the platform does not say, as on old keys. */
    public String createdById() {
        return this.createdByUserId == null ? this.userId : this.createdByUserId;
    }
}
