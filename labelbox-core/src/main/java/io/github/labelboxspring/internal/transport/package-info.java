/** The HTTP layer, which sends operations and files through WebClient. */
@NullMarked
package io.github.labelboxspring.internal.transport;

import org.jspecify.annotations.NullMarked;
