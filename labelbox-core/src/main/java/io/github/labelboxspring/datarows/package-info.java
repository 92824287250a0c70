/**
 * Data rows: the assets to be labeled. They are created and updated in bulk and can have a user-defined global key.
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@NullMarked
package io.github.labelboxspring.datarows;

import org.jspecify.annotations.NullMarked;
