/** Where in the workflow of its project a data row is. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.workflow;

import org.jspecify.annotations.NullMarked;
