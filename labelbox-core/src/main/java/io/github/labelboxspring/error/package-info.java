/**
 * The exceptions that calls fail with, classified by how the caller can handle them.
 * {@link io.github.labelboxspring.error.LabelboxException} is their root and describes how to handle any of them.
 * {@code docs/reference/retries.md} in the repository lists which failures are retried.
 */
@NullMarked
package io.github.labelboxspring.error;

import org.jspecify.annotations.NullMarked;
