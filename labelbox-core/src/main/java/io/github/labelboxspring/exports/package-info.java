/**
 * Exports of data rows with their labels, from projects, datasets, model runs, slices and the catalog. An export is a
 * task whose result is read line by line.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: exports</a>
 */
@NullMarked
package io.github.labelboxspring.exports;

import org.jspecify.annotations.NullMarked;
