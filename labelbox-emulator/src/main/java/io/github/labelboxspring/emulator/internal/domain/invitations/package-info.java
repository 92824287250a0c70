/** Invitations into the organization. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.invitations;

import org.jspecify.annotations.NullMarked;
