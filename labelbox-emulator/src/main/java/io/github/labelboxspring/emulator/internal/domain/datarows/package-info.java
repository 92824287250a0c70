/** Data rows with their global keys, attachments, metadata values and vectors, and their imports. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.datarows;

import org.jspecify.annotations.NullMarked;
