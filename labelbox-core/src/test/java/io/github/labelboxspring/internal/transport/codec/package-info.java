/** JSON. */
@NullMarked
package io.github.labelboxspring.internal.transport.codec;

import org.jspecify.annotations.NullMarked;
