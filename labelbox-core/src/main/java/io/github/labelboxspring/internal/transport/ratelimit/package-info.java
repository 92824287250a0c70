/** The client's own rate limits, which keep requests within the limits of an API key. */
@NullMarked
package io.github.labelboxspring.internal.transport.ratelimit;

import org.jspecify.annotations.NullMarked;
