/**
 * Labeled images, which all formats are written from and read into: from exports and into imports.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.images;

import org.jspecify.annotations.NullMarked;
