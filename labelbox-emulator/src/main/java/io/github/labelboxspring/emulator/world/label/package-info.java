/** What was marked on data rows, and the imports that brought it. */
@NullMarked
package io.github.labelboxspring.emulator.world.label;

import org.jspecify.annotations.NullMarked;
