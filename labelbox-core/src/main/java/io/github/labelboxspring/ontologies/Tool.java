package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to mark something in an asset.
 *
 * <p>Answers to the official SDK's {@code Tool}, {@code RelationshipTool}, {@code StepReasoningTool},
 * {@code FactCheckingTool} and {@code PromptIssueTool}.
 *
 * @param tool its kind in the API's word, see {@link #toolType()}
 * @param name its name, unique in an ontology
 * @param required whether a label without it can be submitted
 * @param color colour such as {@code #00ff00}; where it is null, creating an ontology chooses one
 * @param classifications questions about each annotation; null for the step tools, which have none
 * @param schemaNodeId id of its place in one ontology, null until the platform gives it
 * @param featureSchemaId id of the feature in all ontologies, null until the platform gives it
 * @param attributes settings, or null
 * @param definition what only its kind has, as JSON: {@code constraints} of a relationship, {@code variants} of a step
 *     tool; null for others
 * @param others what else the platform says of it
 */
public record Tool(
        String tool,
        String name,
        boolean required,
        @Nullable String color,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Classification> classifications,

        @Nullable String schemaNodeId,
        @Nullable String featureSchemaId,
        @Nullable List<FeatureAttribute> attributes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> definition,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> others)
        implements Feature {

    private static final int STEP_DEFINITION_VERSION = 1;

    public Tool {
        classifications = classifications == null ? null : List.copyOf(classifications);
        attributes = attributes == null ? null : List.copyOf(attributes);
        definition = definition == null ? null : Unknowns.copy(definition);
        others = Unknowns.copy(others);
    }

    private static Tool of(
            ToolType type,
            String name,
            @Nullable List<Classification> classifications,
            @Nullable Map<String, Object> definition) {
        return new Tool(type.wireName(), name, false, null, classifications, null, null, null, definition, Map.of());
    }

    /** A tool of any kind but the step tools and {@link ToolType#PROMPT_ISSUE}, which have methods of their own. */
    public static Tool of(ToolType type, String name) {
        return of(type, name, List.of(), null);
    }

    public static Tool boundingBox(String name) {
        return of(ToolType.RECTANGLE, name);
    }

    public static Tool polygon(String name) {
        return of(ToolType.POLYGON, name);
    }

    public static Tool segmentation(String name) {
        return of(ToolType.RASTER_SEGMENTATION, name);
    }

    public static Tool point(String name) {
        return of(ToolType.POINT, name);
    }

    public static Tool line(String name) {
        return of(ToolType.LINE, name);
    }

    public static Tool namedEntity(String name) {
        return of(ToolType.NAMED_ENTITY, name);
    }

    /**
     * A relationship that may only join features of these kinds; see {@link OntologySchema#withRelationship} for tools
     * that have no ids yet.
     *
     * @param constraints pairs of feature schema ids, from and to; empty for any
     */
    public static Tool relationship(String name, List<List<String>> constraints) {
        return of(ToolType.EDGE, name).withDefinition(Map.of("constraints", constraints));
    }

    /** A judgement on each step of a response, mostly with {@link StepVariant#stepReasoning()}. */
    public static Tool stepReasoning(String name, List<StepVariant> variants) {
        return of(ToolType.STEP_REASONING, name, null, steps(variants));
    }

    /** A judgement on the facts of each step of a response, mostly with {@link StepVariant#factChecking()}. */
    public static Tool factChecking(String name, List<StepVariant> variants) {
        return of(ToolType.FACT_CHECKING, name, null, steps(variants));
    }

    /** A complaint about a prompt, with the platform's own reasons. */
    public static Tool promptIssue(String name) {
        return promptIssue(name, PromptIssues.REASONS);
    }

    /** A complaint about a prompt, with reasons of your own. */
    public static Tool promptIssue(String name, Classification reasons) {
        return of(ToolType.PROMPT_ISSUE, name, List.of(reasons), null);
    }

    private static Map<String, Object> steps(List<StepVariant> variants) {
        return Map.of(
                "variants", variants.stream().map(StepVariant::json).toList(), "version", STEP_DEFINITION_VERSION);
    }

    /** Its kind, {@link ToolType#UNKNOWN} if this client does not know it. */
    public ToolType toolType() {
        return ToolType.of(this.tool);
    }

    public Tool withRequired(boolean required) {
        return new Tool(
                this.tool,
                this.name,
                required,
                this.color,
                this.classifications,
                this.schemaNodeId,
                this.featureSchemaId,
                this.attributes,
                this.definition,
                this.others);
    }

    /** @param color such as {@code #00ff00}; not checked */
    public Tool withColor(String color) {
        return new Tool(
                this.tool,
                this.name,
                this.required,
                color,
                this.classifications,
                this.schemaNodeId,
                this.featureSchemaId,
                this.attributes,
                this.definition,
                this.others);
    }

    public Tool withClassifications(List<Classification> classifications) {
        return new Tool(
                this.tool,
                this.name,
                this.required,
                this.color,
                classifications,
                this.schemaNodeId,
                this.featureSchemaId,
                this.attributes,
                this.definition,
                this.others);
    }

    /** The same tool as a known feature. */
    public Tool withIds(@Nullable String schemaNodeId, @Nullable String featureSchemaId) {
        return new Tool(
                this.tool,
                this.name,
                this.required,
                this.color,
                this.classifications,
                schemaNodeId,
                featureSchemaId,
                this.attributes,
                this.definition,
                this.others);
    }

    public Tool withAttributes(FeatureAttribute... attributes) {
        return new Tool(
                this.tool,
                this.name,
                this.required,
                this.color,
                this.classifications,
                this.schemaNodeId,
                this.featureSchemaId,
                List.of(attributes),
                this.definition,
                this.others);
    }

    /** @param definition what only its kind has, as JSON */
    public Tool withDefinition(Map<String, Object> definition) {
        return new Tool(
                this.tool,
                this.name,
                this.required,
                this.color,
                this.classifications,
                this.schemaNodeId,
                this.featureSchemaId,
                this.attributes,
                definition,
                this.others);
    }
}
