/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.transport.ratelimit;

import org.jspecify.annotations.NullMarked;
