/**
 * Metrics of the agreement between predictions and ground truth, computed as in the official SDK.
 *
 * @see <a href="https://docs.labelbox.com/docs/model-metrics">Labelbox: metrics of models</a>
 */
@NullMarked
package io.github.labelboxspring.formats.metrics;

import org.jspecify.annotations.NullMarked;
