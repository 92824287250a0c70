/**
 * Internal classes shared by the formats.
 *
 * @see <a href="https://docs.labelbox.com/reference/label">Labelbox: annotation types</a>
 */
@NullMarked
package io.github.labelboxspring.formats.internal;

import org.jspecify.annotations.NullMarked;
