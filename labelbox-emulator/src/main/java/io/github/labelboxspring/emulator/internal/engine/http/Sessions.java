package io.github.labelboxspring.emulator.internal.engine.http;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens sessions for API keys. */
@FunctionalInterface
public interface Sessions {

    /**
     * Return the session of the key, empty if the key is invalid or must not be used from this address.
     *
     * @param host host and port under which the client reached the server, null if unknown
     */
    Optional<? extends Caller> open(String key, @Nullable InetAddress from, @Nullable String host);
}
