/** Metadata of data rows: the fields of the organization, and their values. */
@NullMarked
package io.github.labelboxspring.metadata;

import org.jspecify.annotations.NullMarked;
