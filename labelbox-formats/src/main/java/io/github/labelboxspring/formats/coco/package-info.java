/**
 * Data sets in COCO format.
 *
 * @see <a href="https://cocodataset.org/#format-data">COCO: data format</a>
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.coco;

import org.jspecify.annotations.NullMarked;
