package io.github.labelboxspring.oracle;

import java.util.Map;

/** Models. */
final class ModelExercises {

    private static final String MODEL = "cm00000000000000000000006";

    private ModelExercises() {}

    static void addTo(Exercises all) {
        all.when("create_model", client -> client.models().create("digits", "cm00000000000000000000004"));
        all.when("get_model", client -> client.models().get(MODEL));
        all.when("get_models", client -> client.models().list());
        all.when(
                "create_model_config",
                client -> client.models().createConfig("gpt", MODEL, Map.of("temperature", 0.2)));
        all.when("delete_model_config", client -> client.models().deleteConfig(MODEL));
        all.when("get_model_run", client -> client.modelRuns().get("cm00000000000000000000007"));
    }
}
