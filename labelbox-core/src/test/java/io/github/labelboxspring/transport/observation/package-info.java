/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.transport.observation;

import org.jspecify.annotations.NullMarked;
