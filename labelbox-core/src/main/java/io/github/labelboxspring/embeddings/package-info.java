/**
 * Custom embeddings, which the catalog uses to find similar data rows, and the vectors of data rows.
 *
 * @see <a href="https://docs.labelbox.com/docs/similarity">Labelbox: similarity search and embeddings</a>
 */
@NullMarked
package io.github.labelboxspring.embeddings;

import org.jspecify.annotations.NullMarked;
