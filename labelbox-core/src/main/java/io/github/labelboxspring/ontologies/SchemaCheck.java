package io.github.labelboxspring.ontologies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Validates features before they are sent. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void check(OntologySchema schema) {
        int features = count(schema);
        if (features > OntologySchema.MAX_FEATURES) {
            throw new IllegalArgumentException("An ontology can have at most " + OntologySchema.MAX_FEATURES
                    + " features, but this one has " + features
                    + ", counting tools, classifications and options at all levels; create several ontologies");
        }
        unique("tool", null, schema.tools(), Tool::name);
        schema.tools().forEach(SchemaCheck::check);
        classifications(null, schema.classifications());
        long prompts = schema.classifications().stream()
                .filter(each -> each.classificationType() == ClassificationType.PROMPT)
                .count();
        if (prompts > 1) {
            throw new IllegalArgumentException("An ontology can have at most one prompt, but this one has " + prompts);
        }
    }

    private static int count(OntologySchema schema) {
        int features = schema.tools().size() + count(schema.classifications());
        for (Tool tool : schema.tools()) {
            features += tool.classifications() == null ? 0 : count(tool.classifications());
        }
        return features;
    }

    private static int count(List<Classification> classifications) {
        int features = classifications.size();
        for (Classification classification : classifications) {
            features += classification.options().size();
            for (Option option : classification.options()) {
                features += count(option.options());
            }
        }
        return features;
    }

    static void check(Tool tool) {
        named("tool", tool, tool.name());
        List<Classification> nested = tool.classifications() == null ? List.of() : tool.classifications();
        if (tool.toolType() == ToolType.PROMPT_ISSUE
                && (nested.size() != 1 || nested.get(0).classificationType() != ClassificationType.CHECKLIST)) {
            throw new IllegalArgumentException(
                    "The prompt issue tool " + tool.name() + " requires exactly one checklist");
        }
        classifications("tool " + tool.name(), nested);
    }

    static void check(Classification classification) {
        named("classification", classification, classification.name());
        if (!assigned(classification)
                && classification.classificationType().needsOptions()
                && classification.options().isEmpty()) {
            throw new IllegalArgumentException(
                    "The " + classification.type() + " " + classification.name() + " requires at least one option");
        }
        if (Boolean.TRUE.equals(classification.isLikertScale())
                && classification.classificationType() != ClassificationType.RADIO) {
            throw new IllegalArgumentException("Only a radio can be a Likert scale, not the " + classification.type()
                    + " " + classification.name());
        }
        unique("option", "classification " + classification.name(), classification.options(), Option::value);
        for (Option option : classification.options()) {
            classifications("option " + option.value(), option.options());
        }
    }

    private static void classifications(@Nullable String owner, List<Classification> classifications) {
        unique("classification", owner, classifications, Classification::name);
        classifications.forEach(SchemaCheck::check);
    }

    private static void named(String what, Feature feature, @Nullable String name) {
        if (!assigned(feature) && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("The name of a " + what + " must not be blank");
        }
    }

    /** Features that the platform has created are not validated, so that everything it returns can be written back. */
    private static <F extends Feature> void unique(
            String what, @Nullable String owner, List<F> features, Function<F, Object> nameOf) {
        Map<Object, F> byName = new HashMap<>();
        for (F feature : features) {
            Object name = nameOf.apply(feature);
            F other = feature.archived() ? null : byName.put(name, feature);
            if (other != null && !(assigned(feature) && assigned(other))) {
                throw new IllegalArgumentException(
                        "Two " + what + "s" + (owner == null ? "" : " of the " + owner) + " are named " + name);
            }
        }
    }

    /** Ids with dashes are valid only within one document, see {@link OntologySchema#withRelationship}. */
    private static boolean assigned(Feature feature) {
        return feature.featureSchemaId() != null && !feature.featureSchemaId().contains("-");
    }
}
