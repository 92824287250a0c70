/**
 * Tiled imagery: the content of its data rows, and coordinates between projections and pixels.
 *
 * @see <a href="https://docs.labelbox.com/docs/geospatial-data">Labelbox: geospatial data</a>
 */
@NullMarked
package io.github.labelboxspring.formats.tiled;

import org.jspecify.annotations.NullMarked;
