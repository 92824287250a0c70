/**
 * Datasets: collections of data rows. Each data row belongs to exactly one dataset, which also specifies the cloud
 * storage integration.
 *
 * @see <a href="https://docs.labelbox.com/docs/datasets-datarows">Labelbox: datasets and data rows</a>
 */
@NullMarked
package io.github.labelboxspring.datasets;

import org.jspecify.annotations.NullMarked;
