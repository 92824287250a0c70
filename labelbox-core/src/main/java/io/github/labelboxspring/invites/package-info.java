/**
 * Invitations to the organization, its projects and user groups.
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@NullMarked
package io.github.labelboxspring.invites;

import org.jspecify.annotations.NullMarked;
