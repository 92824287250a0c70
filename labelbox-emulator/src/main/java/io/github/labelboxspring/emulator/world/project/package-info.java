/** Projects with their batches, queues and editors. */
@NullMarked
package io.github.labelboxspring.emulator.world.project;

import org.jspecify.annotations.NullMarked;
