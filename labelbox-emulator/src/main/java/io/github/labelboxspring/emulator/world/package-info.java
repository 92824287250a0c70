/**
 * What the emulated organizations hold: entities and their stores, in memory; a leaf that knows nothing of the wire.
 */
@NullMarked
package io.github.labelboxspring.emulator.world;

import org.jspecify.annotations.NullMarked;
