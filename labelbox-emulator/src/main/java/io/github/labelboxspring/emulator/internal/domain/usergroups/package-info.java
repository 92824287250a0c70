/** User groups, their members and projects, and their audit log. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.usergroups;

import org.jspecify.annotations.NullMarked;
