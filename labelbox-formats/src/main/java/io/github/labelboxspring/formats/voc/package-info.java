/**
 * Data sets in Pascal VOC format.
 *
 * @see <a href="http://host.robots.ox.ac.uk/pascal/VOC/voc2012/htmldoc/index.html">Pascal VOC: development kit</a>
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats.voc;

import org.jspecify.annotations.NullMarked;
