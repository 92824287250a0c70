package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool for creating annotations of an asset.
 *
 * <p>Corresponds to {@code Tool}, {@code RelationshipTool}, {@code StepReasoningTool}, {@code FactCheckingTool} and
 * {@code PromptIssueTool} in the official SDK.
 *
 * @param tool the API name of the type, see {@link #toolType()}
 * @param name the name, unique in an ontology
 * @param required whether a label requires an annotation with this tool to be submitted
 * @param color the color, such as {@code #00ff00}; if null, it is chosen when an ontology is created
 * @param classifications the classifications of each annotation; null for step tools, which have none
 * @param schemaNodeId the id of the tool within one ontology; null until the platform assigns it
 * @param featureSchemaId the id of the feature across all ontologies; null until the platform assigns it
 * @param attributes the settings, or null
 * @param definition the properties specific to the type, as JSON: {@code constraints} of a relationship, {@code
 *     variants} of a step tool; null for others
 * @param others the other properties in the API
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

    /** Create a tool of any type except step tools and {@link ToolType#PROMPT_ISSUE}, which have separate methods. */
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
     * Create a relationship that may only connect features with the given ids; see {@link
     * OntologySchema#withRelationship} for tools without ids.
     *
     * @param constraints pairs of feature schema ids, from and to; empty for no constraints
     */
    public static Tool relationship(String name, List<List<String>> constraints) {
        return of(ToolType.EDGE, name).withDefinition(Map.of("constraints", constraints));
    }

    /** Create a tool to assess each step of a response, usually with {@link StepVariant#stepReasoning()}. */
    public static Tool stepReasoning(String name, List<StepVariant> variants) {
        return of(ToolType.STEP_REASONING, name, null, steps(variants));
    }

    /** Create a tool to check the facts of each step of a response, usually with {@link StepVariant#factChecking()}. */
    public static Tool factChecking(String name, List<StepVariant> variants) {
        return of(ToolType.FACT_CHECKING, name, null, steps(variants));
    }

    /** Create a tool to report issues of a prompt, with the platform's reasons. */
    public static Tool promptIssue(String name) {
        return promptIssue(name, PromptIssues.REASONS);
    }

    /** Create a tool to report issues of a prompt, with custom reasons. */
    public static Tool promptIssue(String name, Classification reasons) {
        return of(ToolType.PROMPT_ISSUE, name, List.of(reasons), null);
    }

    private static Map<String, Object> steps(List<StepVariant> variants) {
        return Map.of(
                "variants", variants.stream().map(StepVariant::json).toList(), "version", STEP_DEFINITION_VERSION);
    }

    /** Return the type; {@link ToolType#UNKNOWN} if this client does not support it. */
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

    /** @param color a color such as {@code #00ff00}; not validated */
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

    /** Return a copy of this tool with the ids of an existing feature. */
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

    /** @param definition the properties specific to the type, as JSON */
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
