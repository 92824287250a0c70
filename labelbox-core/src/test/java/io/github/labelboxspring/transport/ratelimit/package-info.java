/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.transport.ratelimit;

import org.jspecify.annotations.NullMarked;
