package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The categories of a data set, which other tools call classes or labels, and the corresponding tools of the ontology.
 * A category has the name of its tool unless {@link #withTool} specifies another.
 *
 * <p>The number of a category is its position, so the same categories have the same numbers in all written data sets.
 */
public final class Categories {

    private final List<String> names;

    private final Map<String, Integer> indexes;

    private Categories(List<String> names, Map<String, Integer> indexes) {
        this.names = names;
        this.indexes = indexes;
    }

    /** Create categories with the given names, in this order. */
    public static Categories of(String... names) {
        return of(Arrays.asList(names));
    }

    /**
     * Create categories with the given names, in this order.
     *
     * @throws IllegalArgumentException if a name is blank or duplicate
     */
    public static Categories of(List<String> names) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("The name of a category must not be blank");
            }
            if (indexes.put(name, indexes.size()) != null) {
                throw new IllegalArgumentException("The category '" + name + "' is specified twice");
            }
        }
        return new Categories(List.copyOf(names), indexes);
    }

    /** Create categories for the tools of an ontology, in its order; tools with the same name share a category. */
    public static Categories of(OntologySchema ontology) {
        return of(List.copyOf(
                new LinkedHashSet<>(ontology.tools().stream().map(Tool::name).toList())));
    }

    /**
     * Return a copy in which objects of the given tool belong to a category with another name; several tools may share
     * one.
     *
     * @throws IllegalArgumentException if there is no such category
     */
    public Categories withTool(String tool, String category) {
        int index = this.names.indexOf(category);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no category '" + category + "' for the tool '" + tool + "'; available: " + this.names);
        }
        Map<String, Integer> indexes = new HashMap<>(this.indexes);
        indexes.put(tool, index);
        return new Categories(this.names, indexes);
    }

    /** Return the names of the categories, in order. */
    public List<String> names() {
        return this.names;
    }

    /** Return the position of a tool's category, from 0; empty if it has none. */
    public OptionalInt index(String tool) {
        Integer index = this.indexes.get(tool);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Return the tool of a category, the alphabetically first if there are several; empty if there is none. */
    public Optional<String> tool(String category) {
        int index = this.names.indexOf(category);
        if (index < 0) {
            return Optional.empty();
        }
        return this.indexes.entrySet().stream()
                .filter(each -> each.getValue() == index)
                .map(Map.Entry::getKey)
                .filter(each -> !each.equals(category))
                .sorted()
                .findFirst()
                .or(() -> Optional.of(category));
    }
}
