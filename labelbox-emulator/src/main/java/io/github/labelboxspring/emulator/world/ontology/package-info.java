/** Features and the ontologies that they are joined to. */
@NullMarked
package io.github.labelboxspring.emulator.world.ontology;

import org.jspecify.annotations.NullMarked;
