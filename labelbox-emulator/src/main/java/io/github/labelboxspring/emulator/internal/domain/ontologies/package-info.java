/** Ontologies and the feature schemas that they are made of. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.ontologies;

import org.jspecify.annotations.NullMarked;
