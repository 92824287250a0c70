/** User groups, their members and projects, and the log of their changes. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.usergroups;

import org.jspecify.annotations.NullMarked;
