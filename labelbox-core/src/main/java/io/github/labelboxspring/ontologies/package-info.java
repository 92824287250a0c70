/**
 * Ontologies: the tools, classifications and options that labelers use. Ontologies can share features.
 *
 * @see <a href="https://docs.labelbox.com/docs/labelbox-ontology">Labelbox: ontologies</a>
 */
@NullMarked
package io.github.labelboxspring.ontologies;

import org.jspecify.annotations.NullMarked;
