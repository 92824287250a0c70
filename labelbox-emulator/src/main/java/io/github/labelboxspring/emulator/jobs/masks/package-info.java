/** The pixels of masks, which exports link. */
@NullMarked
package io.github.labelboxspring.emulator.jobs.masks;

import org.jspecify.annotations.NullMarked;
