package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields that a document requests at its root and one level below, such as {@code project} and {@code
 * project.createBatchV2}. Aliases are ignored.
 */
final class FieldPaths {

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> paths = new LinkedHashSet<>();

    private FieldPaths(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
    }

    static List<String> of(Document document) {
        FieldPaths found = new FieldPaths(document);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            for (Field root :
                    found.fields(operation.getSelectionSet(), new HashSet<>()).toList()) {
                found.paths.add(root.getName());
                found.fields(root.getSelectionSet(), new HashSet<>())
                        .forEach(field -> found.paths.add(root.getName() + "." + field.getName()));
            }
        }
        return new ArrayList<>(found.paths);
    }

    /** @param spread names of the fragments that have been expanded, so that no fragment is expanded within itself */
    private Stream<Field> fields(@Nullable SelectionSet selections, Set<String> spread) {
        return selections == null
                ? Stream.empty()
                : selections.getSelections().stream().flatMap(selection -> fields(selection, spread));
    }

    private Stream<Field> fields(Selection<?> selection, Set<String> spread) {
        if (selection instanceof Field field) {
            return Stream.of(field);
        }
        if (selection instanceof InlineFragment inline) {
            return fields(inline.getSelectionSet(), spread);
        }
        FragmentDefinition fragment = selection instanceof FragmentSpread named && spread.add(named.getName())
                ? this.fragments.get(named.getName())
                : null;
        return fragment == null ? Stream.empty() : fields(fragment.getSelectionSet(), spread);
    }
}
