package io.github.labelboxspring.apikeys;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret, which only {@link ApiKeyOperations#create} returns.
 *
 * @param id its id
 * @param name its name
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param revoked whether it has been revoked
 * @param expiresAtEpoch when it expires, in seconds since 1970; null if never. See {@link #expiresAt()}
 * @param userId id of the user for whom it acts
 * @param userEmail email address of that user
 * @param createdByUserId id of its creator; null for old keys. See {@link #createdById()}
 * @param allowedIpCidrs addresses and ranges from which it can be used; empty for any
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

    /** Return when the key expires; null if never. */
    public @Nullable Instant expiresAt() {
        return this.expiresAtEpoch == null ? null : Instant.ofEpochSecond(this.expiresAtEpoch);
    }

    /** Return whether the key has expired at the given time. */
    public boolean expired(Instant then) {
        Instant end = expiresAt();
        return end != null && !end.isAfter(then);
    }

    /**
     * Return the id of the creator. If Labelbox does not return it, as for old keys, this is the user for whom the key
     * acts.
     */
    public String createdById() {
        return this.createdByUserId == null ? this.userId : this.createdByUserId;
    }
}
