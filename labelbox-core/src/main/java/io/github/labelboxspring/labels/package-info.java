/**
 * Labels: the annotations that users created on data rows, with their versions and feedback. To read many labels,
 * export them.
 *
 * @see <a href="https://docs.labelbox.com/docs/label-data">Labelbox: labeling data</a>
 */
@NullMarked
package io.github.labelboxspring.labels;

import org.jspecify.annotations.NullMarked;
