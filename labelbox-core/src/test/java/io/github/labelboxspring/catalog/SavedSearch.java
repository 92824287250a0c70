package io.github.labelboxspring.catalog;

import io.github.labelboxspring.EmulatorPaths;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.List;
import java.util.Map;

/** Makes slices, which only the web app can. */
final class SavedSearch {

    private SavedSearch() {}

    /** @return its id */
    static String make(LabelboxEmulator emulator, String kind, String name, List<Map<String, Object>> filter) {
        return EmulatorPaths.post(
                        emulator,
                        "slices",
                        Map.of("kind", kind, "name", name, "description", "seven", "filter", filter))
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }
}
