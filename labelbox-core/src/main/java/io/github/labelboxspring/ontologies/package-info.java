/** What labelers are asked: tools, classifications and their options, alone and joined to ontologies. */
@NullMarked
package io.github.labelboxspring.ontologies;

import org.jspecify.annotations.NullMarked;
