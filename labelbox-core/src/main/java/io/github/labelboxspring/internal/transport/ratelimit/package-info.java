/** The client's own pace, so that one key's limit is not overrun. */
@NullMarked
package io.github.labelboxspring.internal.transport.ratelimit;

import org.jspecify.annotations.NullMarked;
