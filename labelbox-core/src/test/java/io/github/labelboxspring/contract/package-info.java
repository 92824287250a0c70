/** What holds for the whole public API, found by reflection, so that nothing new can be forgotten. */
@NullMarked
package io.github.labelboxspring.contract;

import org.jspecify.annotations.NullMarked;
