package io.github.labelboxspring.ontologies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The features of an ontology, some of them in the API's JSON format. */
record FeatureSet(List<Object> tools, List<Object> classifications) {

    static FeatureSet of(OntologySchema own, List<FeatureSchema> found) {
        FeatureSet set = new FeatureSet(new ArrayList<>(own.tools()), new ArrayList<>(own.classifications()));
        found.forEach(set::add);
        return set;
    }

    private void add(FeatureSchema feature) {
        Object type = feature.isTool()
                ? feature.normalized().get("tool")
                : feature.normalized().get("type");
        if (!(type instanceof String)) {
            throw new IllegalArgumentException(
                    "The feature " + feature.name() + " is neither a tool nor a classification");
        }
        (feature.isTool() ? this.tools : this.classifications).add(feature.normalized());
    }

    Map<String, Object> normalized() {
        return Map.of("tools", this.tools, "classifications", this.classifications);
    }
}
