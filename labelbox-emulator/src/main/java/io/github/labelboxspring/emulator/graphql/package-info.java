/**
 * The executed SDL: schema assembly, resolver registration, limits and the platform's form of errors.
 */
@NullMarked
package io.github.labelboxspring.emulator.graphql;

import org.jspecify.annotations.NullMarked;
