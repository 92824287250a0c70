/**
 * How well predictions agree with ground truth, computed as the official SDK does.
 *
 * @see <a href="https://docs.labelbox.com/docs/model-metrics">Labelbox: metrics of models</a>
 */
@NullMarked
package io.github.labelboxspring.formats.metrics;

import org.jspecify.annotations.NullMarked;
