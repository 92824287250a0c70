/**
 * The organization that an API key belongs to.
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@NullMarked
package io.github.labelboxspring.organization;

import org.jspecify.annotations.NullMarked;
