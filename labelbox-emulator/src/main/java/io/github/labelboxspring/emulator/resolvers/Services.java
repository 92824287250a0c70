package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.http.RestRoutes;
import io.github.labelboxspring.emulator.jobs.EmulatorClock;
import io.github.labelboxspring.emulator.jobs.Tasks;
import io.github.labelboxspring.emulator.storage.BlobStore;
import io.github.labelboxspring.emulator.storage.SignedUrls;
import io.github.labelboxspring.emulator.world.World;

/** What resolvers work with. */
public record Services(
        World world, EmulatorClock clock, Tasks tasks, BlobStore storage, SignedUrls urls, RestRoutes routes) {}
