/** Embeddings, by which the catalog finds what is alike, and the vectors of data rows in them. */
@NullMarked
package io.github.labelboxspring.embeddings;

import org.jspecify.annotations.NullMarked;
