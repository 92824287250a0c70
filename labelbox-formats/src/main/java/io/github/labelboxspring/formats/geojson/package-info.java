/**
 * Annotations of maps in GeoJSON format.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946: The GeoJSON Format</a>
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.geojson;

import org.jspecify.annotations.NullMarked;
