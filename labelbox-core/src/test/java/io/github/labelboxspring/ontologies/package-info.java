/** Ontologies as the platform has them. */
@NullMarked
package io.github.labelboxspring.ontologies;

import org.jspecify.annotations.NullMarked;
