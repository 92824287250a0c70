/** Annotations on their way in: what is checked of each line, and what becomes of it. */
@NullMarked
package io.github.labelboxspring.emulator.jobs.imports;

import org.jspecify.annotations.NullMarked;
