/** Hands what has happened in one domain to the others that want to know. It knows no domain. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.events;

import org.jspecify.annotations.NullMarked;
