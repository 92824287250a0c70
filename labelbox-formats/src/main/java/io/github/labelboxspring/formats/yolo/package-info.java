/**
 * Data sets in YOLO format, as read by Ultralytics.
 *
 * @see <a href="https://docs.ultralytics.com/datasets/detect/">Ultralytics: object detection datasets</a>
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.yolo;

import org.jspecify.annotations.NullMarked;
