/**
 * The catalog of all data rows of the organization: its slices, and queries that select data rows. Data rows can be
 * sent from the catalog to a project, together with labels or predictions.
 *
 * @see <a href="https://docs.labelbox.com/docs/slices">Labelbox: slices</a>
 */
@NullMarked
package io.github.labelboxspring.catalog;

import org.jspecify.annotations.NullMarked;
