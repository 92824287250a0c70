package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three kinds of features in normalized JSON, with their validation rules. */
enum FeatureKind {
    TOOL("classifications") {
        @Override
        void check(Map<String, Object> feature) {
            known("tool", feature.get("tool"), TOOLS);
            named("tool", feature);
            unique("classification", list(feature, "classifications"));
        }
    },
    CLASSIFICATION("options") {
        @Override
        void check(Map<String, Object> feature) {
            known("classification", feature.get("type"), CLASSIFICATIONS);
            named("classification", feature);
            List<Map<String, Object>> options = list(feature, "options");
            if (options.isEmpty() && CHOICES.contains(String.valueOf(feature.get("type")))) {
                throw new RuleException("Classification '" + name(feature) + "' requires options");
            }
            unique("option", options);
        }
    },
    OPTION("options") {
        @Override
        void check(Map<String, Object> feature) {
            if (feature.get("value") == null) {
                throw new RuleException("An option requires a value");
            }
            unique("classification", list(feature, "options"));
        }
    };

    private static final Set<String> TOOLS = Set.of(
            "polygon",
            "superpixel",
            "raster-segmentation",
            "point",
            "rectangle",
            "line",
            "named-entity",
            "edge",
            "message-single-selection",
            "message-multi-selection",
            "message-ranking",
            "marker",
            "step-reasoning",
            "fact-checking",
            "prompt-issue",
            "cuboid");

    private static final Set<String> CLASSIFICATIONS = Set.of(
            "text", "checklist", "radio", "group", "prompt", "response-text", "response-checklist", "response-radio");

    private static final Set<String> CHOICES = Set.of("checklist", "radio", "response-checklist", "response-radio");

    static final String ARCHIVED = "archived";

    private final String children;

    FeatureKind(String children) {
        this.children = children;
    }

    /** Return the field that contains the nested features. */
    String children() {
        return this.children;
    }

    FeatureKind childKind() {
        return this == CLASSIFICATION ? OPTION : CLASSIFICATION;
    }

    abstract void check(Map<String, Object> feature);

    /** Return the kind of a top-level feature. */
    static FeatureKind ofRoot(Map<String, Object> feature) {
        if (feature.containsKey("tool")) {
            return TOOL;
        }
        if (feature.containsKey("type")) {
            return CLASSIFICATION;
        }
        throw new RuleException("A feature is a tool or a classification");
    }

    static String name(Map<String, Object> feature) {
        Object name = feature.get("name");
        if (name == null) {
            name = feature.get("instructions");
        }
        return String.valueOf(name == null ? feature.get("value") : name);
    }

    /** Return whether the feature is archived: labelers can no longer use it, and its name can be used again. */
    static boolean archived(Map<String, Object> feature) {
        Object archived = feature.get(ARCHIVED);
        return archived instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(archived);
    }

    /** Return the feature without what applies in one ontology only. */
    static Map<String, Object> definition(Map<String, Object> feature) {
        Map<String, Object> definition = new LinkedHashMap<>(feature);
        definition.remove(ARCHIVED);
        return definition;
    }

    static void unique(String what, List<Map<String, Object>> features) {
        Set<String> names = new HashSet<>();
        for (Map<String, Object> feature : features) {
            if (!archived(feature) && !names.add(name(feature))) {
                throw new RuleException("Duplicate " + what + " '" + name(feature) + "'");
            }
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> feature, String field) {
        Object value = feature.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return (List<Map<String, Object>>) value;
        }
        throw new RuleException(field + " must be a list of objects");
    }

    private static void known(String what, @Nullable Object value, Set<String> kinds) {
        if (!kinds.contains(String.valueOf(value))) {
            throw new RuleException("Unknown " + what + " type '" + value + "'");
        }
    }

    private static void named(String what, Map<String, Object> feature) {
        if (!(feature.containsKey("name") || feature.containsKey("instructions"))
                || name(feature).isBlank()) {
            throw new RuleException("A " + what + " requires a name");
        }
    }
}
