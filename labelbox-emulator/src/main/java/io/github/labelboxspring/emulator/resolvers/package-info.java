/**
 * One class for each domain that answers the fields of its SDL and its REST paths from the world.
 */
@NullMarked
package io.github.labelboxspring.emulator.resolvers;

import org.jspecify.annotations.NullMarked;
