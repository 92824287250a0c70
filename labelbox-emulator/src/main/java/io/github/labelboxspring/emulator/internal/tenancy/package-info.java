/** Organizations, users, roles, keys and permissions, and what every entity of an organization has. */
@NullMarked
package io.github.labelboxspring.emulator.internal.tenancy;

import org.jspecify.annotations.NullMarked;
