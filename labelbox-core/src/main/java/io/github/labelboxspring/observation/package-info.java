/** Observations, metrics and the status of a client: their contexts, keys and conventions. */
@NullMarked
package io.github.labelboxspring.observation;

import org.jspecify.annotations.NullMarked;
