package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.http.RestRoutes;
import io.github.labelboxspring.emulator.jobs.EmulatorClock;
import io.github.labelboxspring.emulator.jobs.MediaInspector;
import io.github.labelboxspring.emulator.jobs.Tasks;
import io.github.labelboxspring.emulator.storage.BlobStore;
import io.github.labelboxspring.emulator.storage.SignedUrls;
import io.github.labelboxspring.emulator.world.World;
import java.time.Duration;

/**
 * What resolvers work with.
 *
 * @param processing how long after its creation a data row counts as processed
 * @param exportShardSize bytes of a file of an export, at most
 */
public record Services(
        World world,
        EmulatorClock clock,
        Tasks tasks,
        BlobStore storage,
        SignedUrls urls,
        MediaInspector media,
        RestRoutes routes,
        Duration processing,
        int exportShardSize) {}
