package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.Serializable;

/**
 * The state in a snapshot, except for stored files.
 *
 * @param urlKey the secret that signs URLs
 * @param firstOrganization the id of the first organization
 * @param firstKey the API key that the emulator reports for the first organization
 */
record SavedState(
        World.State world,
        byte[] urlKey,
        Settings settings,
        SnapshotClock.Time time,
        String firstOrganization,
        String firstKey)
        implements Serializable {

    /** Omits the keys. */
    @Override
    public String toString() {
        return "SavedState[firstOrganization=" + this.firstOrganization + "]";
    }
}
