/** JSON. */
@NullMarked
package io.github.labelboxspring.transport.codec;

import org.jspecify.annotations.NullMarked;
