/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.transport.retry;

import org.jspecify.annotations.NullMarked;
