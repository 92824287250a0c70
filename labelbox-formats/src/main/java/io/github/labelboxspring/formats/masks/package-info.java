/**
 * Masks as pixels, runs of pixels and polygons.
 *
 * @see <a href="https://docs.labelbox.com/docs/segmentation-mask">Labelbox: segmentation masks</a>
 */
@NullMarked
package io.github.labelboxspring.formats.masks;

import org.jspecify.annotations.NullMarked;
