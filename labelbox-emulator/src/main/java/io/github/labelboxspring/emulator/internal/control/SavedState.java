package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.io.Serializable;

/**
 * Everything but the files of the storage.
 *
 * @param urlKey what makes signed URLs good
 * @param firstOrganization its id
 * @param firstKey the key that the emulator shows to whoever has started it
 */
record SavedState(
        World.State world,
        byte[] urlKey,
        Settings settings,
        SnapshotClock.Time time,
        String firstOrganization,
        String firstKey)
        implements Serializable {

    /** {@code toString} does not show keys. */
    @Override
    public String toString() {
        return "SavedState[firstOrganization=" + this.firstOrganization + "]";
    }
}
