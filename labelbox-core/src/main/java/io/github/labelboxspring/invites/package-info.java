/**
 * Invitations into the organization, its projects and user groups.
 *
 * @see io.github.labelboxspring.invites.InviteOperations
 */
@NullMarked
package io.github.labelboxspring.invites;

import org.jspecify.annotations.NullMarked;
