/**
 * Members of an organization and their roles in the organization or in individual projects.
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@NullMarked
package io.github.labelboxspring.users;

import org.jspecify.annotations.NullMarked;
