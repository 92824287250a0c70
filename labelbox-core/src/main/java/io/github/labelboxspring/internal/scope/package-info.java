/** Where and how a call may run. Known by the calls, knows nothing of the client. */
@NullMarked
package io.github.labelboxspring.internal.scope;

import org.jspecify.annotations.NullMarked;
