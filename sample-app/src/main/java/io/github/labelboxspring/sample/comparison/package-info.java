/** What the export says of predictions and labels. */
@NullMarked
package io.github.labelboxspring.sample.comparison;

import org.jspecify.annotations.NullMarked;
