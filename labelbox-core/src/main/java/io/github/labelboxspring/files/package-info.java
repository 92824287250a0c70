/**
 * Uploads of files to Labelbox's own storage. Their URLs can be used as the content of data rows.
 *
 * @see <a href="https://docs.labelbox.com/reference/import-image-data">Labelbox: import formats by media type</a>
 */
@NullMarked
package io.github.labelboxspring.files;

import org.jspecify.annotations.NullMarked;
