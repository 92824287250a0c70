package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What resolvers work with.
 *
 * @param settings what may change meanwhile
 * @param exportShardSize bytes of a file of an export, at most
 */
public record Services(
        World world,
        EmulatorClock clock,
        BlobStore storage,
        SignedUrls urls,
        RestRoutes routes,
        Supplier<Settings> settings,
        int exportShardSize) {

    /** The URLs by which the one who asks reaches files. */
    public SignedUrls urls(Session session) {
        return this.urls.at(session.base());
    }

    /** How long background work waits before it begins. */
    public Duration taskLatency() {
        return this.settings.get().taskLatency();
    }

    /** How long after its creation a data row counts as processed. */
    public Duration processing() {
        return this.settings.get().processingTime();
    }
}
