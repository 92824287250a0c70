/**
 * Background work on a clock that tests can turn.
 */
@NullMarked
package io.github.labelboxspring.emulator.jobs;

import org.jspecify.annotations.NullMarked;
