/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.transport.observation;

import org.jspecify.annotations.NullMarked;
