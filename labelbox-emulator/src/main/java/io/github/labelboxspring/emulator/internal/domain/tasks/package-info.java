/** Background work that its creator can watch. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.tasks;

import org.jspecify.annotations.NullMarked;
