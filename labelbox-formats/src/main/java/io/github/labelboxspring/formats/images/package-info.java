/**
 * Labeled images, which all formats write and read: from exports and for imports.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.images;

import org.jspecify.annotations.NullMarked;
