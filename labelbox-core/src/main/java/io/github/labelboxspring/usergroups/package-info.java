/**
 * User groups: people with a role each, which they have in all projects that their group is attached to.
 *
 * @see io.github.labelboxspring.usergroups.UserGroupOperations
 */
@NullMarked
package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.NullMarked;
