/**
 * Models, their runs with data rows, and their configurations for live evaluation. A run contains a snapshot of labels
 * and the predictions that are compared with them.
 *
 * @see <a href="https://docs.labelbox.com/reference/model">Labelbox: models</a>
 */
@NullMarked
package io.github.labelboxspring.models;

import org.jspecify.annotations.NullMarked;
