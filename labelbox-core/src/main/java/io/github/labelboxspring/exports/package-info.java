/** Export of data rows with their labels, from projects and from the catalog. */
@NullMarked
package io.github.labelboxspring.exports;

import org.jspecify.annotations.NullMarked;
