package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The features of an ontology: what the API calls normalized JSON. Reading one, adding to it and creating an ontology
 * from it keeps all ids and all fields, those that this client does not know too.
 *
 * <p>Answers to the official SDK's {@code OntologyBuilder}.
 *
 * @param tools tools, in the order in which they are offered
 * @param classifications classifications, in the order in which they are shown
 * @param others what else the platform says of it
 */
public record OntologySchema(
        List<Tool> tools,
        List<Classification> classifications,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> others) {

    /** Tools, classifications and options of one ontology, at every depth (documentation, "Limits"). */
    public static final int MAX_FEATURES = 4_000;

    /** One without features. */
    public static final OntologySchema EMPTY = new OntologySchema(List.of(), List.of(), Map.of());

    public OntologySchema {
        tools = tools == null ? List.of() : List.copyOf(tools);
        classifications = classifications == null ? List.of() : List.copyOf(classifications);
        others = Unknowns.copy(others);
    }

    /** One of these tools only. */
    public static OntologySchema of(Tool... tools) {
        return new OntologySchema(List.of(tools), List.of(), Map.of());
    }

    /** One of these classifications only. */
    public static OntologySchema of(Classification... classifications) {
        return new OntologySchema(List.of(), List.of(classifications), Map.of());
    }

    /**
     * Return what creates annotations of the active tool of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyTool tool(String name) {
        return new OntologyTool(OntologyQuestion.find("The ontology", "tool", this.tools, Tool::name, name));
    }

    /**
     * Return what creates answers to the active classification of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyQuestion classification(String name) {
        return OntologyQuestion.of("The ontology", this.classifications, name);
    }

    /** The same with one more tool. */
    public OntologySchema withTool(Tool tool) {
        List<Tool> more = new ArrayList<>(this.tools);
        more.add(tool);
        return new OntologySchema(more, this.classifications, this.others);
    }

    /** The same with one more classification. */
    public OntologySchema withClassification(Classification classification) {
        List<Classification> more = new ArrayList<>(this.classifications);
        more.add(classification);
        return new OntologySchema(this.tools, more, this.others);
    }

    /**
     * The same with a relationship between annotations of these tools. Tools that have no ids yet get some that hold
     * within this document only; the platform replaces them.
     *
     * @throws IllegalArgumentException if there is no tool of such a name
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
        throw new IllegalArgumentException("No active tool is called " + name + "; add it before the relationship");
    }
}
