package io.github.labelboxspring.emulator.internal.domain.workflow;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Draws lots. */
public final class Lot {

    private static final int SHIFT = 11;

    private Lot() {}

    /** From 0 to 1, always the same for a data row at a place, such as a node or a batch. */
    public static double of(String placeId, String dataRowId) {
        String both = placeId + dataRowId;
        long lot = UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        return (lot << 2 >>> SHIFT) * 0x1.0p-53;
    }
}
