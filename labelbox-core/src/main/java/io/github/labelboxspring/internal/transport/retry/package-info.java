/** Whether and when to retry a failed attempt, for both blocking and reactive calls. */
@NullMarked
package io.github.labelboxspring.internal.transport.retry;

import org.jspecify.annotations.NullMarked;
