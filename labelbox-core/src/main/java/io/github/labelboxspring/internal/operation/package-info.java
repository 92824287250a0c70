/** Requests as values, and the {@code Caller} that sends them. Not part of the public API. */
@NullMarked
package io.github.labelboxspring.internal.operation;

import org.jspecify.annotations.NullMarked;
