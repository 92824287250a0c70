package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in the web application, from sign-in to sign-out. The API has no request for either; the emulator's
 * additional paths {@code /emulator/sign-ins} and {@code /emulator/sign-outs} record them.
 */
public final class SignIn extends Entity {

    /** The lifetime of a sign-in cookie plus one minute. */
    private static final Duration LONGEST = Duration.ofHours(84).plusMinutes(1);

    private final User user;
    private final Instant startedAt;
    private @Nullable End end;

    /** The end of a session. */
    public record End(Instant at, String reason, boolean derived) implements Serializable {}

    public SignIn(Session session, User user, Instant startedAt) {
        super(session.world().ids().uuid(), session.world().now());
        this.user = user;
        this.startedAt = startedAt;
    }

    public User user() {
        return this.user;
    }

    public Instant startedAt() {
        return this.startedAt;
    }

    public Instant expiresAt() {
        return this.startedAt.plus(LONGEST);
    }

    /** End the session, unless it has already ended. */
    public void signOut(Instant at, String reason) {
        if (this.end == null) {
            this.end = new End(at, reason, false);
        }
    }

    /**
     * Return the end as of the given time: the recorded sign-out, the removal of the user, or else the expiry. Return
     * null if the session is open.
     */
    public @Nullable End end(Instant now) {
        if (this.end != null) {
            return this.end;
        }
        if (this.user.deleted() && this.user.updatedAt().isBefore(expiresAt())) {
            return new End(this.user.updatedAt(), "ACCOUNT_REMOVED", false);
        }
        return expiresAt().isAfter(now) ? null : new End(expiresAt(), "MAX_DURATION_REACHED", true);
    }
}
