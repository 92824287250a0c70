package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.HashSet;
import java.util.Set;

/** Counts the selections of a document that repeat another one in the same selection set. */
final class Repetition {

    private Repetition() {}

    static int in(Document document) {
        return document.getDefinitions().stream()
                .filter(SelectionSetContainer.class::isInstance)
                .mapToInt(definition -> in(((SelectionSetContainer<?>) definition).getSelectionSet()))
                .sum();
    }

    private static int in(SelectionSet selections) {
        Set<String> said = new HashSet<>();
        int repeated = 0;
        for (Selection<?> selection : selections.getSelections()) {
            if (!said.add(name(selection))) {
                repeated++;
            }
            if (selection instanceof SelectionSetContainer<?> container && container.getSelectionSet() != null) {
                repeated += in(container.getSelectionSet());
            }
        }
        return repeated;
    }

    private static String name(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field.getResultKey();
        }
        return selection instanceof FragmentSpread spread ? "..." + spread.getName() : "...";
    }
}
