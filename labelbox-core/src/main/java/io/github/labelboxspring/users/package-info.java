/** People of an organization and their roles. */
@NullMarked
package io.github.labelboxspring.users;

import org.jspecify.annotations.NullMarked;
