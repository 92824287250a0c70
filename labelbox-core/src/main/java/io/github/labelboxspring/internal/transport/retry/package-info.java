/** Whether and when a failed attempt is repeated: one decision, used blocking and reactively. */
@NullMarked
package io.github.labelboxspring.internal.transport.retry;

import org.jspecify.annotations.NullMarked;
