package io.github.labelboxspring.ontologies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be known to be wrong with features before the platform is asked. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void check(OntologySchema schema) {
        int features = count(schema);
        if (features > OntologySchema.MAX_FEATURES) {
            throw new IllegalArgumentException("An ontology can have " + OntologySchema.MAX_FEATURES
                    + " features, this has " + features
                    + ": tools, classifications and options count, at every depth; make several ontologies");
        }
        unique("tool", null, schema.tools().stream().map(Tool::name).toList());
        schema.tools().forEach(SchemaCheck::check);
        classifications(null, schema.classifications());
        long prompts = schema.classifications().stream()
                .filter(each -> each.classificationType() == ClassificationType.PROMPT)
                .count();
        if (prompts > 1) {
            throw new IllegalArgumentException("An ontology can have one prompt, this has " + prompts);
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
        named("tool", tool.name());
        List<Classification> nested = tool.classifications() == null ? List.of() : tool.classifications();
        if (tool.toolType() == ToolType.PROMPT_ISSUE
                && (nested.size() != 1 || nested.get(0).classificationType() != ClassificationType.CHECKLIST)) {
            throw new IllegalArgumentException("The prompt issue tool " + tool.name() + " needs exactly one checklist");
        }
        classifications("tool " + tool.name(), nested);
    }

    static void check(Classification classification) {
        named("classification", classification.name());
        if (classification.classificationType().needsOptions()
                && classification.options().isEmpty()) {
            throw new IllegalArgumentException(
                    "The " + classification.type() + " " + classification.name() + " needs at least one option");
        }
        unique(
                "option",
                "classification " + classification.name(),
                classification.options().stream().map(Option::value).toList());
        for (Option option : classification.options()) {
            classifications("option " + option.value(), option.options());
        }
    }

    private static void classifications(@Nullable String owner, List<Classification> classifications) {
        unique(
                "classification",
                owner,
                classifications.stream().map(Classification::name).toList());
        classifications.forEach(SchemaCheck::check);
    }

    private static void named(String what, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A " + what + " needs a name");
        }
    }

    private static void unique(String what, @Nullable String owner, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "Two " + what + "s" + (owner == null ? "" : " of the " + owner) + " are called " + name);
            }
        }
    }
}
