/** Operations to JSON, answers to values or exceptions. */
@NullMarked
package io.github.labelboxspring.transport.codec;

import org.jspecify.annotations.NullMarked;
