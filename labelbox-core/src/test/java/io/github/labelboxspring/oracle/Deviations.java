package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;

/** The registry of deliberate differences, with the reasons. */
record Deviations(Map<String, String> reasons, List<Deviation> deviations) {

    static Deviations load() {
        return Catalogue.JSON.readValue(Catalogue.text("deviations.json"), Deviations.class);
    }

    List<Deviation> of(String caseName) {
        return this.deviations.stream()
                .filter(each -> each.cases().contains(caseName))
                .toList();
    }
}
