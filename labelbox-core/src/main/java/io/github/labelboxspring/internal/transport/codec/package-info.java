/** Conversion of operations to JSON, and of responses to values or exceptions. */
@NullMarked
package io.github.labelboxspring.internal.transport.codec;

import org.jspecify.annotations.NullMarked;
