/** Metrics and traces of calls. */
@NullMarked
package io.github.labelboxspring.internal.transport.observation;

import org.jspecify.annotations.NullMarked;
