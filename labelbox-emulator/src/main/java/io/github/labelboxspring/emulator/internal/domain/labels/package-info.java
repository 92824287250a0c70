/** Labels, their versions, and the work of members in the editor. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.labels;

import org.jspecify.annotations.NullMarked;
