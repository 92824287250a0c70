package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.annotations.Choice;

/**
 * An option of a question of an ontology, see {@link OntologyQuestion#option}.
 *
 * @param option as the ontology has it
 */
public record OntologyOption(Option option) {

    /** Return the choice of this option. */
    public Choice choice() {
        return Choice.of(this.option.value().toString());
    }

    /**
     * Return a question that follows when this option is chosen.
     *
     * @throws IllegalArgumentException if the option has none of this name
     */
    public OntologyQuestion classification(String name) {
        return OntologyQuestion.of("The option '" + this.option.value() + "'", this.option.options(), name);
    }
}
