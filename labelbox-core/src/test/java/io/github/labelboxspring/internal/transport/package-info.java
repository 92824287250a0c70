/** Behaviour under faults. */
@NullMarked
package io.github.labelboxspring.internal.transport;

import org.jspecify.annotations.NullMarked;
