/**
 * Batches: the data rows that are sent to a project together, with a priority.
 *
 * @see <a href="https://docs.labelbox.com/reference/batch">Labelbox: batches</a>
 */
@NullMarked
package io.github.labelboxspring.batches;

import org.jspecify.annotations.NullMarked;
