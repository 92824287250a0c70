package io.github.labelboxspring.ontologies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Builds with this client what a golden case was built from with the official SDK. */
final class GoldenFeatures {

    private final Map<String, String> namesOfRefs = new HashMap<>();

    OntologySchema schema(JsonNode input) {
        OntologySchema schema = OntologySchema.EMPTY;
        for (JsonNode given : input.path("tools")) {
            schema = add(schema, given);
        }
        for (JsonNode given : input.path("classifications")) {
            schema = schema.withClassification(classification(given));
        }
        return schema;
    }

    private OntologySchema add(OntologySchema schema, JsonNode given) {
        Tool tool = tool(given);
        if (given.has("ref")) {
            this.namesOfRefs.put(given.path("ref").asString(), tool.name());
        }
        if (!given.has("constrain_refs")) {
            return schema.withTool(tool);
        }
        List<ToolPair> pairs = new ArrayList<>();
        for (JsonNode pair : given.path("constrain_refs")) {
            pairs.add(new ToolPair(
                    this.namesOfRefs.getOrDefault(pair.path(0).asString(), ""),
                    this.namesOfRefs.getOrDefault(pair.path(1).asString(), "")));
        }
        return schema.withRelationship(tool, pairs.toArray(ToolPair[]::new));
    }

    private Tool tool(JsonNode given) {
        Tool tool = kind(given);
        if (given.has("required")) {
            tool = tool.withRequired(given.path("required").asBoolean());
        }
        if (given.has("color")) {
            tool = tool.withColor(given.path("color").asString());
        }
        if (given.has("attributes")) {
            tool = tool.withAttributes(attributes(given));
        }
        if (given.has("classifications") && tool.toolType() != ToolType.PROMPT_ISSUE) {
            tool = tool.withClassifications(classifications(given.path("classifications")));
        }
        return tool.withIds(text(given, "schema_id"), text(given, "feature_schema_id"));
    }

    private Tool kind(JsonNode given) {
        String name = given.path("name").asString();
        return switch (given.path("kind").asString()) {
            case "relationship" ->
                given.has("constraints") ? Tool.relationship(name, List.of()) : Tool.of(ToolType.EDGE, name);
            case "step_reasoning" -> Tool.stepReasoning(name, variants(StepVariant.stepReasoning(), given));
            case "fact_checking" -> Tool.factChecking(name, variants(StepVariant.factChecking(), given));
            case "prompt_issue" -> promptIssue(name, given);
            default -> Tool.of(toolType(given.path("tool").asString()), name);
        };
    }

    private Tool promptIssue(String name, JsonNode given) {
        JsonNode own =
                given.has("classifications") ? given.path("classifications") : given.path("assign_classifications");
        return own.isMissingNode() ? Tool.promptIssue(name) : Tool.promptIssue(name, classification(own.path(0)));
    }

    private static List<StepVariant> variants(List<StepVariant> offered, JsonNode given) {
        List<StepVariant> variants = new ArrayList<>(offered);
        given.path("reset_actions")
                .forEach(id -> variants.set(id.asInt(), variants.get(id.asInt()).withActions()));
        given.path("set_actions").properties().forEach(entry -> {
            int id = Integer.parseInt(entry.getKey());
            variants.set(
                    id,
                    variants.get(id)
                            .withActions(entry.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toArray(String[]::new)));
        });
        return variants;
    }

    private List<Classification> classifications(JsonNode given) {
        return given.valueStream().map(this::classification).toList();
    }

    private Classification classification(JsonNode given) {
        ClassificationType type =
                ClassificationType.valueOf(given.path("class_type").asString());
        Classification made = Classification.of(type, given.path("name").asString(""))
                .withOptions(options(given))
                .withIds(text(given, "schema_id"), text(given, "feature_schema_id"))
                .withCharacters(number(given, "character_min"), number(given, "character_max"))
                .withRequired(given.path("required").asBoolean(false));
        made = given.has("instructions")
                ? made.withInstructions(given.path("instructions").asString())
                : made;
        made = given.has("scope")
                ? made.withScope(Scope.valueOf(given.path("scope").asString()))
                : made;
        made = given.has("ui_mode")
                ? made.withUiMode(UiMode.valueOf(given.path("ui_mode").asString()))
                : made;
        made = given.path("is_likert_scale").asBoolean(false) ? made.withLikertScale() : made;
        return given.has("attributes") ? made.withAttributes(attributes(given)) : made;
    }

    private List<Option> options(JsonNode given) {
        boolean numbered = "add_option".equals(given.path("via").asString(""))
                && given.path("kind").asString().equals("classification");
        List<Option> options = new ArrayList<>();
        for (JsonNode each : given.path("options")) {
            Object value = scalar(each.path("value"));
            Option option = Option.of(value, each.has("label") ? scalar(each.path("label")) : value)
                    .withIds(text(each, "schema_id"), text(each, "feature_schema_id"))
                    .withClassifications(classifications(each.path("options")).toArray(Classification[]::new));
            Integer position = number(each, "position");
            if (position == null && numbered) {
                position = options.size();
            }
            options.add(position == null ? option : option.withPosition(position));
        }
        return options;
    }

    private static FeatureAttribute[] attributes(JsonNode given) {
        return given.path("attributes")
                .valueStream()
                .map(each -> new FeatureAttribute(
                        each.path("attributeName").asString(),
                        each.path("attributeValue").asString()))
                .toArray(FeatureAttribute[]::new);
    }

    private static ToolType toolType(String sdkName) {
        return switch (sdkName) {
            case "BBOX" -> ToolType.RECTANGLE;
            case "NER" -> ToolType.NAMED_ENTITY;
            case "SEGMENTATION" -> ToolType.SUPERPIXEL;
            case "RELATIONSHIP" -> ToolType.EDGE;
            default -> ToolType.valueOf(sdkName);
        };
    }

    private static Object scalar(JsonNode node) {
        return node.isInt() ? (Object) node.asInt() : node.asString();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asString() : null;
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asInt() : null;
    }
}
