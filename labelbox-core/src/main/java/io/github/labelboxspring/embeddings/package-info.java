/**
 * Custom embeddings, by which the catalog finds similar data rows, and the vectors of data rows in them.
 *
 * @see <a href="https://docs.labelbox.com/docs/similarity">Labelbox: similarity search and embeddings</a>
 */
@NullMarked
package io.github.labelboxspring.embeddings;

import org.jspecify.annotations.NullMarked;
