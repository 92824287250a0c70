/** The catalog of all data rows: its slices, and queries that select data rows in it. */
@NullMarked
package io.github.labelboxspring.catalog;

import org.jspecify.annotations.NullMarked;
