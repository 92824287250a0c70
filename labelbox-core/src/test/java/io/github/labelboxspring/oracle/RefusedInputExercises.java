package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.batches.NewBatches;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.integrations.IamSettings;
import io.github.labelboxspring.integrations.NewIamIntegration;
import io.github.labelboxspring.issues.IssueUpdate;
import io.github.labelboxspring.usergroups.NewUserGroup;
import io.github.labelboxspring.usergroups.UserRole;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.WebhookStatus;
import io.github.labelboxspring.webhooks.WebhookTopic;
import io.github.labelboxspring.webhooks.WebhookUpdate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one of both refuses and the other takes: nothing to change, empty settings, lists that are none. */
final class RefusedInputExercises {

    private static final String DATASET = "cm00000000000000000000002";

    private static final String WEBHOOK = "cm00000000000000000000302";

    private RefusedInputExercises() {}

    static void addTo(Exercises all) {
        exports(all);
        updates(all);
        lists(all);
        people(all);
        integration(all, "aws", "");
        integration(all, "gcp", "");
        for (String name : List.of("resource_tags", "resource_tagss")) {
            all.when(
                    "organization_" + name + "_attribute",
                    client -> client.organization().resourceTags().list());
        }
    }

    private static void exports(Exercises all) {
        all.when(
                "data_dataset_export_ids_and_keys",
                client -> client.exports()
                        .ofDataset(
                                DATASET,
                                ExportFilters.ofDataRowIds(List.of("id")).withGlobalKeys(List.of("key")),
                                ExportParams.of())
                        .start());
        all.when(
                "models_catalog_export_ids_and_keys",
                client -> client.exports()
                        .ofCatalog(
                                ExportFilters.ofDataRowIds(List.of("id")).withGlobalKeys(List.of("key")),
                                ExportParams.of())
                        .start());
        all.when(
                "data_dataset_export_dates_both_open",
                client -> client.exports()
                        .ofDataset(
                                DATASET,
                                ExportFilters.ofLastActivity(new ExportPeriod(null, null, false)),
                                ExportParams.of())
                        .start());
    }

    private static void updates(Exercises all) {
        all.when(
                "organization_webhook_update_nothing",
                client -> client.organization().webhooks().update(WEBHOOK, new WebhookUpdate(null, null, null)));
        all.when(
                "organization_webhook_update_enum_status",
                client ->
                        client.organization().webhooks().update(WEBHOOK, WebhookUpdate.ofStatus(WebhookStatus.ACTIVE)));
        all.when(
                "organization_webhook_create_enum_topic",
                client -> client.organization()
                        .webhooks()
                        .create(NewWebhook.of("https://hooks.example.org/lb", "s3cret", WebhookTopic.LABEL_CREATED)));
        all.when(
                "data_issue_update_nothing",
                client -> client.issues().update("cm00000000000000000000701", new IssueUpdate(null, null, null, null)));
    }

    private static void lists(Exercises all) {
        all.when(
                "project_create_batches_none",
                client -> client.projects()
                        .batches()
                        .startMany("cm00000000000000000000701", NewBatches.of("none-", DataRowKeys.ids())));
        ArrayDeque<String> lines = new ArrayDeque<>(List.of(ImportExercises.BOX));
        all.when(
                "models_mal_objects_not_a_list",
                client -> client.imports()
                        .preLabels(ImportExercises.PROJECT, ImportExercises.NAME, Annotations.of(lines))
                        .start());
        all.when(
                "models_run_add_predictions_generator",
                client -> client.imports()
                        .predictions()
                        .intoModelRun("cm00000000000000000000507", ImportExercises.NAME, Annotations.of(lines))
                        .start());
        all.when("models_mal_objects_at_limit_of_one_name", boxes(5_000));
        all.when("models_mal_objects_over_limit_of_one_name", boxes(5_001));
    }

    private static Function<LabelboxClient, Call<?>> boxes(int count) {
        return client -> client.imports()
                .preLabels(
                        ImportExercises.PROJECT,
                        ImportExercises.NAME,
                        Annotations.of(IntStream.range(0, count)
                                .mapToObj(number -> ImportExercises.BOX.replace(
                                        "800001", String.format(Locale.ROOT, "8%05d", number)))
                                .toList()))
                .start();
    }

    private static void people(Exercises all) {
        String user = "cm00000000000000000000012";
        all.when(
                "organization_user_group_create_one_person_with_two_roles",
                client -> client.organization()
                        .userGroups()
                        .create(NewUserGroup.of("Pr\u00fcfer")
                                .withMembers(List.of(
                                        new UserRole(user, "cm00000000000000000000322"),
                                        new UserRole(user, "cm00000000000000000000323")))));
        all.when(
                        "organization_user_group_get_unknown_color",
                        client -> client.organization().userGroups().get("3f2b1c4e-9d7a-4b56-8e21-0c5f6a7b8d90"))
                .answering("userGroupV2.color", "112233");
        all.when(
                "project_create_batch_empty_rows_with_keys",
                client -> client.projects()
                        .batches()
                        .create("cm00000000000000000000701", NewBatch.of("M\u00e4rz", DataRowKeys.ids())));
    }

    private static void integration(Exercises all, String provider, String place) {
        all.when(
                "organization_iam_create_empty_" + provider + "_settings",
                client -> client.organization()
                        .iamIntegrations()
                        .create(NewIamIntegration.of(
                                "rows", provider.equals("aws") ? IamSettings.aws(place) : IamSettings.gcp(place))));
    }
}
