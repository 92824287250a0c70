/**
 * User groups: people with a role each, which they have in all projects that their group is attached to.
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@NullMarked
package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.NullMarked;
