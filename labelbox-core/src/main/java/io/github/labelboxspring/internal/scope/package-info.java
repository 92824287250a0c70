/** Where and how a call runs. Used by the calls; does not depend on the client. */
@NullMarked
package io.github.labelboxspring.internal.scope;

import org.jspecify.annotations.NullMarked;
