/** Datasets, data rows, their attachments, metadata and embeddings; lean enough for a million rows. */
@NullMarked
package io.github.labelboxspring.emulator.world.data;

import org.jspecify.annotations.NullMarked;
