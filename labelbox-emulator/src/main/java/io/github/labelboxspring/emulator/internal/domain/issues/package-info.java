/** Issues with data rows and labels, comments on them, and their categories. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.issues;

import org.jspecify.annotations.NullMarked;
