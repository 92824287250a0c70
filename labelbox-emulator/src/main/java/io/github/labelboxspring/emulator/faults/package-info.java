/**
 * Scripted faults and the journal of received requests.
 */
@NullMarked
package io.github.labelboxspring.emulator.faults;

import org.jspecify.annotations.NullMarked;
