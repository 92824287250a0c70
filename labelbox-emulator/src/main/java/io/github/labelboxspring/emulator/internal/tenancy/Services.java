package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.time.Duration;

/**
 * What resolvers work with.
 *
 * @param taskLatency how long background work waits before it runs
 * @param processing how long after its creation a data row counts as processed
 * @param exportShardSize bytes of a file of an export, at most
 */
public record Services(
        World world,
        EmulatorClock clock,
        BlobStore storage,
        SignedUrls urls,
        RestRoutes routes,
        Duration taskLatency,
        Duration processing,
        int exportShardSize) {}
