/** Behaviour under faults. */
@NullMarked
package io.github.labelboxspring.transport;

import org.jspecify.annotations.NullMarked;
