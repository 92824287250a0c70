package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The services that resolvers use.
 *
 * @param settings the current settings, which may change
 * @param exportShardSize the maximum size of an export file in bytes
 */
public record Services(
        World world,
        EmulatorClock clock,
        BlobStore storage,
        SignedUrls urls,
        RestRoutes routes,
        Supplier<Settings> settings,
        int exportShardSize) {

    /** Return the signed URLs for the host and port by which the caller reaches the emulator. */
    public SignedUrls urls(Session session) {
        return this.urls.at(session.base());
    }

    /** Return the delay before background work starts. */
    public Duration taskLatency() {
        return this.settings.get().taskLatency();
    }

    /** Return the time from the creation of a data row until it is processed. */
    public Duration processing() {
        return this.settings.get().processingTime();
    }
}
