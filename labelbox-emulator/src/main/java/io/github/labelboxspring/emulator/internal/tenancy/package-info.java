/** Organizations, users, roles, API keys and permissions, and the base classes of entities. */
@NullMarked
package io.github.labelboxspring.emulator.internal.tenancy;

import org.jspecify.annotations.NullMarked;
