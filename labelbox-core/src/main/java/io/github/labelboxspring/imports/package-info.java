/**
 * Imports of annotations: ground-truth labels and pre-labels of projects, and predictions of model runs. An import is a
 * task that reports an outcome for each annotation.
 *
 * @see <a href="https://docs.labelbox.com/docs/import-annotations">Labelbox: import of annotations</a>
 */
@NullMarked
package io.github.labelboxspring.imports;

import org.jspecify.annotations.NullMarked;
