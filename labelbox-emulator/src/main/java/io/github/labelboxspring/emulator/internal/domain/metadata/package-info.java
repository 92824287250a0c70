/** The metadata fields of an organization. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.metadata;

import org.jspecify.annotations.NullMarked;
