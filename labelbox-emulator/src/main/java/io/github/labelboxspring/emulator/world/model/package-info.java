/** Models, their runs and configurations. */
@NullMarked
package io.github.labelboxspring.emulator.world.model;

import org.jspecify.annotations.NullMarked;
