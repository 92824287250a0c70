/**
 * Shapes of annotations as geometries of the JTS Topology Suite, and polygons with holes, which annotations do not
 * support.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.geometry;

import org.jspecify.annotations.NullMarked;
