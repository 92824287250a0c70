/** Custom embeddings. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.embeddings;

import org.jspecify.annotations.NullMarked;
