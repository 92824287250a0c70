package io.github.labelboxspring.oracle;

import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.foundry.NewFoundryApp;
import io.github.labelboxspring.performance.SignInFilter;
import io.github.labelboxspring.work.TaskRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tasks of people, who started imports, Foundry apps, sign-ins, exports of the deprecated kind. */
final class WorkspaceExercises {

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String MODEL = "cm00000000000000000000506";

    private static final String APP = "cm00000000000000000000528";

    private static final String IMPORT = "digits run 7";

    private static final SignInFilter MONTH =
            SignInFilter.of(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"));

    private WorkspaceExercises() {}

    static void addTo(Exercises all) {
        tasks(all);
        creators(all);
        foundry(all);
        signIns(all);
        exports(all);
        all.when(
                "project_labeling_parameter_overrides",
                client -> client.projects().taskQueues().listOverrides("cm00000000000000000000701"));
    }

    private static void tasks(Exercises all) {
        all.when("organization_tasks", client -> client.tasks().listOfOrganization());
        all.when("organization_user_created_tasks", client -> client.tasks().list());
    }

    private static void creators(Exercises all) {
        Map.of(
                        "models_label_created_by",
                        new TaskRef(TaskRef.Kind.LABEL_IMPORT, IMPORT, PROJECT),
                        "models_mal_created_by",
                        new TaskRef(TaskRef.Kind.MAL_IMPORT, IMPORT, PROJECT),
                        "models_mea_created_by",
                        new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, IMPORT, "cm00000000000000000000507"),
                        "models_mea_to_mal_created_by",
                        new TaskRef(TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT, IMPORT, PROJECT))
                .forEach(
                        (name, ref) -> all.when(name, client -> client.imports().getCreator(ref)));
    }

    private static void foundry(Exercises all) {
        all.when(
                "models_foundry_create_app",
                client -> client.models()
                        .foundry()
                        .createApp(NewFoundryApp.of("app „ü“", MODEL, "cm00000000000000000000504")
                                .withDescription("finds \"3\"")
                                .withInferenceParams(Map.of("prompt", "x"))
                                .withClassToSchemaId(Map.of("box", "cm00000000000000000000505"))));
        all.when("models_foundry_get_app", client -> client.models().foundry().getApp(APP));
        all.when(
                        "models_foundry_run_app_global_keys",
                        client -> client.models()
                                .foundry()
                                .runApp(
                                        "Lauf „ü“ \"1\"",
                                        DataRowKeys.globalKeys("digit-0001", "ziffer-ü-\"0002\""),
                                        APP)
                                .start())
                .answering("findModelFoundryApp.id", APP)
                .answering("findModelFoundryApp.modelId", MODEL)
                .answering("findModelFoundryApp.ontologyId", "cm00000000000000000000504")
                .answering("findModelFoundryApp.inferenceParams", Map.of("confidence", 0.4, "prompt", "find \"3\""))
                .answering("findModelFoundryApp.classToSchemaId", Map.of("box", "cm00000000000000000000505"));
    }

    private static void signIns(Exercises all) {
        all.when(
                "workflow_sign_in_events_empty_types",
                client -> client.users().signIns().listEvents(MONTH.withTypes()));
        all.when(
                "workflow_sign_in_sessions_empty_groups",
                client -> client.users().signIns().listSessions(MONTH.withUserGroups(List.of())));
    }

    private static void exports(Exercises all) {}
}
