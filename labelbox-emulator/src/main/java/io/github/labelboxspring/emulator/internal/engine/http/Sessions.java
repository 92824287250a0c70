package io.github.labelboxspring.emulator.internal.engine.http;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands behind an API key. */
@FunctionalInterface
public interface Sessions {

    /**
     * The session of the key, if it is good and may be used from this address.
     *
     * @param host name and port by which the client reached the server, if it says so
     */
    Optional<? extends Caller> open(String key, @Nullable InetAddress from, @Nullable String host);
}
