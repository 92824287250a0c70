/** Projects, their editors, members and resource tags. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.projects;

import org.jspecify.annotations.NullMarked;
