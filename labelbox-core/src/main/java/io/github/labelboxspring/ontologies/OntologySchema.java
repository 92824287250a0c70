package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The features of an ontology, called normalized JSON in the API. Reading a schema, adding to it and creating an
 * ontology from it preserves all ids and properties, including properties that this client does not support.
 *
 * <p>Corresponds to {@code OntologyBuilder} in the official SDK.
 *
 * @param tools the tools, in display order
 * @param classifications the classifications, in display order
 * @param others the other properties in the API
 */
public record OntologySchema(
        List<Tool> tools,
        List<Classification> classifications,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> others) {

    /**
     * The maximum number of tools, classifications and options of an ontology at all levels (documentation, "Limits").
     */
    public static final int MAX_FEATURES = 4_000;

    /** A schema without features. */
    public static final OntologySchema EMPTY = new OntologySchema(List.of(), List.of(), Map.of());

    public OntologySchema {
        tools = tools == null ? List.of() : List.copyOf(tools);
        classifications = classifications == null ? List.of() : List.copyOf(classifications);
        others = Unknowns.copy(others);
    }

    /** Create a schema with the given tools only. */
    public static OntologySchema of(Tool... tools) {
        return new OntologySchema(List.of(tools), List.of(), Map.of());
    }

    /** Create a schema with the given classifications only. */
    public static OntologySchema of(Classification... classifications) {
        return new OntologySchema(List.of(), List.of(classifications), Map.of());
    }

    /**
     * Return the active tool with the given name, to create annotations with it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyTool tool(String name) {
        return new OntologyTool(OntologyQuestion.find("The ontology", "tool", this.tools, Tool::name, name));
    }

    /**
     * Return the active classification with the given name, to create answers to it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyQuestion classification(String name) {
        return OntologyQuestion.of("The ontology", this.classifications, name);
    }

    /** Return a copy of this schema with an additional tool. */
    public OntologySchema withTool(Tool tool) {
        List<Tool> more = new ArrayList<>(this.tools);
        more.add(tool);
        return new OntologySchema(more, this.classifications, this.others);
    }

    /** Return a copy of this schema with an additional classification. */
    public OntologySchema withClassification(Classification classification) {
        List<Classification> more = new ArrayList<>(this.classifications);
        more.add(classification);
        return new OntologySchema(this.tools, more, this.others);
    }

    /**
     * Return a copy of this schema with a relationship between annotations of the given tools. Tools without ids are
     * assigned ids that are valid only within this document; the platform replaces them.
     *
     * @throws IllegalArgumentException if there is no active tool with one of the names
     */
    public OntologySchema withRelationship(Tool relationship, ToolPair... pairs) {
        List<Tool> known = new ArrayList<>(this.tools);
        List<List<String>> constraints = new ArrayList<>();
        for (ToolPair pair : pairs) {
            constraints.add(List.of(identify(known, pair.from()), identify(known, pair.to())));
        }
        return new OntologySchema(known, this.classifications, this.others)
                .withTool(relationship.withDefinition(Map.of("constraints", constraints)));
    }

    private static String identify(List<Tool> tools, String name) {
        for (int at = 0; at < tools.size(); at++) {
            Tool tool = tools.get(at);
            if (tool.name().equals(name) && !tool.archived()) {
                String id = tool.featureSchemaId() == null ? UUID.randomUUID().toString() : tool.featureSchemaId();
                String node = tool.schemaNodeId() == null ? UUID.randomUUID().toString() : tool.schemaNodeId();
                tools.set(at, tool.withIds(node, id));
                return id;
            }
        }
        throw new IllegalArgumentException("No active tool is named " + name + "; add it before the relationship");
    }
}
