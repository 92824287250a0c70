/** The executed schema, conditions, and the form in which the platform tells errors. It knows no domain. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.graphql;

import org.jspecify.annotations.NullMarked;
