/**
 * Metadata of data rows. The organization defines typed fields. Each data row can have a value for each field, and the
 * catalog can be searched by these values.
 *
 * @see <a href="https://docs.labelbox.com/docs/datarow-metadata">Labelbox: metadata</a>
 */
@NullMarked
package io.github.labelboxspring.metadata;

import org.jspecify.annotations.NullMarked;
