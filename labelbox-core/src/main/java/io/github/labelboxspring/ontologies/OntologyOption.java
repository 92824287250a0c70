package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.annotations.Choice;

/**
 * An option of a classification of an ontology, see {@link OntologyQuestion#option}.
 *
 * @param option the option in the ontology
 */
public record OntologyOption(Option option) {

    /** Return the choice that selects this option. */
    public Choice choice() {
        return Choice.of(this.option.value().toString());
    }

    /**
     * Return a classification that is asked when this option is selected.
     *
     * @throws IllegalArgumentException if the option has no classification with this name
     */
    public OntologyQuestion classification(String name) {
        return OntologyQuestion.of("The option '" + this.option.value() + "'", this.option.options(), name);
    }
}
