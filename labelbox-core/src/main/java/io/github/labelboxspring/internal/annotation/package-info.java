/** Annotations that relate an operation to the official Python SDK. */
@NullMarked
package io.github.labelboxspring.internal.annotation;

import org.jspecify.annotations.NullMarked;
