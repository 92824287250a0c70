package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Configurations of models, alone and in projects. */
final class ModelConfigExercises {

    private static final String CONFIG = "cm00000000000000000000527";

    private static final Function<LabelboxClient, Call<?>> DELETE =
            client -> client.projects().modelConfigs().delete(CONFIG);

    private static final String ROOT = "deleteProjectModelConfig";

    private ModelConfigExercises() {}

    static void addTo(Exercises all) {
        all.when(
                "models_model_config_fields",
                client -> client.models()
                        .createConfig(
                                "gpt \u201e\u00fc\u201c \"x\"",
                                "cm00000000000000000000506",
                                Map.of("temperature", 0.2, "stop", List.of("\n"))));
        all.when("models_project_config_delete", DELETE);
        all.when("models_project_config_delete_false", DELETE).answering(ROOT + ".success", false);
        all.when("models_project_config_delete_conflict", DELETE)
                .refusing(ROOT, Refusal.error("RESOURCE_CONFLICT", "Config is in use"));
        all.when("models_project_config_delete_not_found", DELETE)
                .refusing(ROOT, Refusal.error("RESOURCE_NOT_FOUND", "no such config"));
        all.when("models_project_config_delete_unparsed_apostrophe", DELETE)
                .refusing(ROOT, Refusal.error("SOME_CODE", "the config's setup is complete"));
        all.when("models_project_config_delete_unparsed_error", DELETE)
                .refusing(ROOT, Refusal.error("SOME_CODE", "Model setup is complete"));
    }
}
