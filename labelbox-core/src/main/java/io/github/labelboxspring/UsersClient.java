package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.performance.SignInOperations;
import io.github.labelboxspring.users.UserOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on users of the organization, and on the owner of the API key.
 *
 * <pre>{@code
 * User me = client.users().me().execute();
 * SignInFilter week = SignInFilter.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8));
 * List<SignInSession> mine = client.users().signIns().listSessions(week.withUsers(List.of(me.id()))).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class UsersClient extends UserOperations {

    private final Caller caller;

    UsersClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on sign-ins of users. */
    public SignInOperations signIns() {
        return new SignInOperations(this.caller);
    }
}
