/** Ontologies and feature schemas. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.ontologies;

import org.jspecify.annotations.NullMarked;
