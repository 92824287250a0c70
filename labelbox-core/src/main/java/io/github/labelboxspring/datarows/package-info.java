/**
 * Data rows: the assets that are labeled. They are created and changed in bulk and can be named by a global key of your
 * own.
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@NullMarked
package io.github.labelboxspring.datarows;

import org.jspecify.annotations.NullMarked;
