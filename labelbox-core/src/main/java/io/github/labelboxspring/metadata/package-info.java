/**
 * Metadata of data rows. The organization defines typed fields; each data row can have a value for each of them, by
 * which the catalog is searched.
 *
 * @see <a href="https://docs.labelbox.com/docs/datarow-metadata">Labelbox: metadata</a>
 */
@NullMarked
package io.github.labelboxspring.metadata;

import org.jspecify.annotations.NullMarked;
