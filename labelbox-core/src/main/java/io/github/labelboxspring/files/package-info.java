/**
 * Uploads of files to the platform's own store. Their URLs can be the content of data rows.
 *
 * @see <a href="https://docs.labelbox.com/reference/import-image-data">Labelbox: import formats by media type</a>
 */
@NullMarked
package io.github.labelboxspring.files;

import org.jspecify.annotations.NullMarked;
