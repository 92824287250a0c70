package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.models.Model;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Objects that are not there, and lists of more than a page or of some objects only. */
final class LookupExercises {

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String DATASET = "cm00000000000000000000002";

    private static final String SLICE = "cm00000000000000000000020";

    private static final String NAME = "Gr\u00f6\u00dfe \"2\"";

    private static final String EXTERNAL_IDS = "datasetDataRows";

    private LookupExercises() {}

    static void addTo(Exercises all) {
        missing(all, "project", "project", client -> client.projects().get(PROJECT));
        missing(all, "dataset", "dataset", client -> client.datasets().get(DATASET));
        missing(all, "model", "model", client -> client.models().get("cm00000000000000000000006"));
        missing(all, "model_run", "modelRun", client -> client.models().runs().get("cm00000000000000000000507"));
        missing(all, "ontology", "ontology", client -> client.ontologies().get("cm00000000000000000000004"));
        missing(all, "data_row", "dataRow", client -> client.dataRows().get("cm00000000000000000000003"));
        refusals(all);
        slices(all);
        pages(all);
        criteria(all);
        dataRows(all);
        externalIds(all);
    }

    private static void missing(Exercises all, String name, String root, Function<LabelboxClient, Call<?>> get) {
        all.when("get_" + name + "_not_found", get)
                .refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
        all.when("get_" + name + "_null", get).refusing(root, Refusal.nothing(root));
    }

    private static void refusals(Exercises all) {
        all.when("get_project_denied", client -> client.projects().get(PROJECT))
                .refusing("project", Refusal.error("AUTHORIZATION_ERROR", "not for you"));
        all.when("get_project_bad_key", client -> client.projects().get(PROJECT))
                .refusing("project", Refusal.error("AUTHENTICATION_ERROR", "who are you"));
        all.when("get_batch_none", client -> client.projects().batches().get(PROJECT, "cm00000000000000000000010"))
                .answering("project.batches.nodes", List.of());
    }

    private static void slices(Exercises all) {
        all.when("get_model_slice_null", client -> client.catalog().getSlice(SLICE))
                .refusing("getSavedQuery", Refusal.nothing("getSavedQuery"));
        all.when("get_catalog_slice_null", client -> client.catalog().getSlice(SLICE))
                .refusing("getSavedQuery", Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
        all.when("get_catalog_slice_by_id", client -> client.catalog().getSlice(SLICE));
        all.when("get_catalog_slice_by_name_unknown", client -> client.catalog().getSliceByName("b"))
                .answering("catalogSavedQueries.name", "a");
        all.when(
                        "model_slice_identifiers_two_pages",
                        client -> client.catalog().listModelSliceDataRows(SLICE, "cm00000000000000000000507"))
                .answering(
                        "getDataRowIdentifiersBySavedModelQuery.pageInfo.endCursor",
                        cursor("cm00000000000000000000001"),
                        null)
                .answering("getDataRowIdentifiersBySavedModelQuery.pageInfo.hasNextPage", true, false);
    }

    private static Map<String, @Nullable Object> cursor(String dataRowId) {
        Map<String, @Nullable Object> cursor = new HashMap<>();
        cursor.put("dataRowId", dataRowId);
        cursor.put("globalKey", null);
        return cursor;
    }

    private static List<Object> objects(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(number -> Map.of("id", "cm" + number))
                .toList();
    }

    private static void twoPages(Exercises all, String name, String path, Function<LabelboxClient, Call<?>> list) {
        all.when(name + "_two_pages", list).answering(path, objects(100), objects(1));
    }

    private static void pages(Exercises all) {
        twoPages(all, "get_projects", "projects", client -> client.projects().list());
        twoPages(all, "get_datasets", "datasets", client -> client.datasets().list());
        twoPages(all, "get_models", "models", client -> client.models().list());
        twoPages(all, "get_users", "users", client -> client.users().list());
        twoPages(
                all,
                "organization_projects",
                "organization.projects",
                client -> client.organization().projects().list(Criteria.all()));
        twoPages(
                all,
                "organization_tasks",
                "organization.tasks",
                client -> client.tasks().listOfOrganization());
        twoPages(
                all,
                "user_created_tasks",
                "user.createdTasks",
                client -> client.tasks().list());
        twoPages(
                all,
                "user_projects",
                "user.projects",
                client -> client.projects().listOfUser("cm00000000000000000000009"));
        twoPages(
                all,
                "ontology_projects",
                "ontology.projects",
                client -> client.projects().listOfOntology("cm00000000000000000000004"));
        twoPages(
                all,
                "model_runs",
                "model.modelRuns",
                client -> client.models().runs().list("cm00000000000000000000006"));
    }

    private static void criteria(Exercises all) {
        Instant time = Instant.parse("2024-01-02T03:04:05Z");
        all.when(
                "get_projects_where_name",
                client -> client.projects().list(where(Project.NAME).equalTo(NAME)));
        all.when(
                "get_datasets_where_name",
                client -> client.datasets().list(where(Dataset.NAME).equalTo(NAME)));
        all.when(
                "get_models_where_name",
                client -> client.models().list(where(Model.NAME).equalTo(NAME)));
        all.when(
                "get_users_where_name",
                client -> client.users().list(where(User.EMAIL).equalTo(NAME)));
        all.when(
                "get_projects_between_times",
                client -> client.projects()
                        .list(where(Project.CREATED_AT)
                                .atLeast(time)
                                .and(where(Project.UPDATED_AT).lessThan(time))));
        all.when(
                "get_projects_of_ids",
                client -> client.projects()
                        .list(where(Project.ID)
                                .equalTo(PROJECT)
                                .and(where(Project.NAME).notEqualTo("x"))));
        all.when(
                "organization_users_where_and_order",
                client -> client.users()
                        .listOfOrganization(
                                where(User.EMAIL).equalTo("a@example.org").orderBy(User.EMAIL.descending())));
    }

    private static void dataRows(Exercises all) {
        all.when(
                        "dataset_rows_from_a_cursor",
                        client -> client.dataRows().list(DATASET, Criteria.all(), "cm00000000000000000000003"))
                .answering(EXTERNAL_IDS + ".pageInfo.startCursor", new Object[] {null});
        all.when("dataset_rows_two_pages", client -> client.dataRows().list(DATASET))
                .answering(EXTERNAL_IDS + ".nodes", objects(500), objects(1))
                .answering(EXTERNAL_IDS + ".pageInfo.startCursor", "cm-cursor-1", null);
        all.when(
                        "dataset_rows_without_a_global_key",
                        client -> client.dataRows()
                                .list(DATASET, where(DataRow.GLOBAL_KEY).notEqualTo("b"), null))
                .answering(EXTERNAL_IDS + ".pageInfo.startCursor", new Object[] {null});
    }

    private static Exercise named(Exercises all, String name, String externalId, int found) {
        return all.when(
                        "dataset_" + name,
                        client -> client.dataRows()
                                .list(DATASET, where(DataRow.EXTERNAL_ID).equalTo(externalId), null))
                .answering(EXTERNAL_IDS + ".nodes", objects(found))
                .answering(EXTERNAL_IDS + ".pageInfo.startCursor", new Object[] {null});
    }

    private static void externalIds(Exercises all) {
        named(all, "row_for_external_id", "ext \"1\" \u00fc", 1);
        named(all, "row_for_external_id_of_two", "ext-1", 2);
        named(all, "row_for_external_id_of_none", "ext-1", 0);
        named(all, "rows_for_external_id", "ext-1", 3);
        named(all, "rows_for_external_id_none", "ext-1", 0);
        named(all, "rows_for_external_id_two_pages", "ext-1", 0)
                .answering(EXTERNAL_IDS + ".nodes", objects(100), objects(5))
                .answering(EXTERNAL_IDS + ".pageInfo.startCursor", "cm-cursor-1", null);
    }
}
