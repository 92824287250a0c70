package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.AuthenticationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API key of one operation. The supplier is called on each attempt, and once more if a key was rejected. */
final class KeyUse {

    private final Supplier<? extends @Nullable String> supplier;

    private final String operation;

    private final String host;

    private @Nullable String last;

    private @Nullable String renewed;

    private boolean askedAgain;

    KeyUse(Supplier<? extends @Nullable String> supplier, String operation, String host) {
        this.supplier = supplier;
        this.operation = operation;
        this.host = host;
    }

    /** Return the API key for an attempt. */
    String next() {
        String key = this.renewed == null ? ApiKey.from(this.supplier, this.operation, this.host) : this.renewed;
        this.renewed = null;
        this.last = key;
        return key;
    }

    /** Return whether the supplier now returns another key than the rejected one. It is called once per operation. */
    boolean renewed(AuthenticationException refusal) {
        if (this.askedAgain || this.last == null) {
            return false;
        }
        this.askedAgain = true;
        try {
            String key = ApiKey.from(this.supplier, this.operation, this.host);
            this.renewed = key.equals(this.last) ? null : key;
        } catch (RuntimeException unobtainable) {
            refusal.addSuppressed(unobtainable);
        }
        return this.renewed != null;
    }
}
