/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.transport.retry;

import org.jspecify.annotations.NullMarked;
