/** Background work whose progress its creator can query. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.tasks;

import org.jspecify.annotations.NullMarked;
