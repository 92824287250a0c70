/** Reports on the work and the sign-ins of members. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.performance;

import org.jspecify.annotations.NullMarked;
