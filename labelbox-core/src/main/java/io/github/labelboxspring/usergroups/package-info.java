/**
 * User groups, whose members have a role in all projects that the group is attached to.
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@NullMarked
package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.NullMarked;
