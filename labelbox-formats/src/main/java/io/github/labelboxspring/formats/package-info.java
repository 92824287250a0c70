/**
 * Use of annotations outside Labelbox: compare them, convert masks, and read and write the formats of other tools.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Export formats</a>
 */
@NullMarked
package io.github.labelboxspring.formats;

import org.jspecify.annotations.NullMarked;
