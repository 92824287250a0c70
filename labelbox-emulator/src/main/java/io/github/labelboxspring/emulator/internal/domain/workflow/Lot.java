package io.github.labelboxspring.emulator.internal.domain.workflow;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Samples data rows reproducibly. */
public final class Lot {

    private static final int SHIFT = 11;

    private Lot() {}

    /**
     * Return a number from 0 (inclusive) to 1 (exclusive) that is always the same for a data row and a place, such as a
     * node or a batch.
     */
    public static double of(String placeId, String dataRowId) {
        String both = placeId + dataRowId;
        long lot = UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        return (lot << 2 >>> SHIFT) * 0x1.0p-53;
    }
}
