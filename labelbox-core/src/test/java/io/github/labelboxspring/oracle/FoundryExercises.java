package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.foundry.NewFoundryApp;
import java.util.function.Function;

/** Foundry apps that the platform refuses. */
final class FoundryExercises {

    private static final String APP = "cm00000000000000000000528";

    private static final String FIND = "findModelFoundryApp";

    private FoundryExercises() {}

    static void addTo(Exercises all) {
        all.when(
                        "models_foundry_create_app_conflict",
                        client -> client.models()
                                .foundry()
                                .createApp(NewFoundryApp.of(
                                        "app", "cm00000000000000000000506", "cm00000000000000000000504")))
                .refusing("createModelFoundryApp", Refusal.error("RESOURCE_CONFLICT", "name is taken"));
        all.when(
                        "models_foundry_delete_app_forbidden",
                        client -> client.models().foundry().deleteApp(APP))
                .refusing("deleteModelFoundryApp", Refusal.error("AUTHORIZATION_ERROR", "no access"));
        all.when("models_foundry_get_app_invalid_query", get("nope"))
                .refusing(FIND, Refusal.error("GRAPHQL_VALIDATION_FAILED", "Invalid id"));
        all.when("models_foundry_get_app_not_found_message", get(APP))
                .refusing(FIND, Refusal.error("INTERNAL_SERVER_ERROR", "App not found"));
        all.when("models_foundry_get_app_resource_not_found", get(APP))
                .refusing(FIND, Refusal.error("RESOURCE_NOT_FOUND", "no such app"));
    }

    private static Function<LabelboxClient, Call<?>> get(String id) {
        return client -> client.models().foundry().getApp(id);
    }
}
