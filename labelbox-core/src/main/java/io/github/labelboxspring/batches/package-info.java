/** Batches: the data rows that are sent to a project together. */
@NullMarked
package io.github.labelboxspring.batches;

import org.jspecify.annotations.NullMarked;
