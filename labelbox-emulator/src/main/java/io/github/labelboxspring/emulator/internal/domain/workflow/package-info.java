/** Project workflows and the positions of data rows in them. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.workflow;

import org.jspecify.annotations.NullMarked;
