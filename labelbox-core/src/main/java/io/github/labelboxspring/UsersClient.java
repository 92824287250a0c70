package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.performance.SignInOperations;
import io.github.labelboxspring.users.UserOperations;
import org.springframework.lang.CheckReturnValue;

/** People of the organization, and the owner of the key. */
@CheckReturnValue
public final class UsersClient extends UserOperations {

    private final Caller caller;

    UsersClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** When people have signed in. */
    public SignInOperations signIns() {
        return new SignInOperations(this.caller);
    }
}
