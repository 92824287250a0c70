package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.Attachment;
import io.github.labelboxspring.datarows.AttachmentUpdate;
import io.github.labelboxspring.datarows.DataRowAttachment;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.metadata.MetadataRemoval;
import io.github.labelboxspring.metadata.MetadataUpdate;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import io.github.labelboxspring.projects.Project;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What hangs on data rows and datasets: attachments, labels, metadata, integrations, the results of uploads. */
final class DataObjectExercises {

    private static final String ROW = "cm00000000000000000000003";

    private static final String KEY = "ziffer-ü-\"0001\"";

    private static final String TEXT = "cm00000000000000000000060";

    private static final String CHOICE = "cm00000000000000000000061";

    private static final String LEFT = "cm00000000000000000000062";

    private static final String RIGHT = "cm00000000000000000000063";

    private static final String TIME = "cm00000000000000000000064";

    private static final String NUMBER = "cm00000000000000000000065";

    private static final String ANSWERED_DATASET = "cl00000000000000000000005";

    private static final String ATTACHMENT = "cm00000000000000000000709";

    private static final String NAME = "Größe \"2\"";

    private DataObjectExercises() {}

    static void addTo(Exercises all) {
        attachments(all);
        relations(all);
        values(all);
        fields(all);
        all.when(
                        "data_upsert_result_two_pages",
                        client -> client.dataRows()
                                .resume("cm00000000000000000000008")
                                .result())
                .answering("user.createdTasks.status", "COMPLETE")
                .answering("successesfulDataRowImports.after", "cursor-1", "");
    }

    private static void attachments(Exercises all) {
        all.when(
                        "data_attachment_delete",
                        noteAnd(client ->
                                made -> client.dataRows().attachments().delete(made.id())))
                .answering("createDataRowAttachment.id", ATTACHMENT);
        all.when(
                        "data_attachment_update_name",
                        noteAnd(client -> made ->
                                client.dataRows().attachments().update(made.id(), AttachmentUpdate.ofName(NAME))))
                .answering("createDataRowAttachment.id", ATTACHMENT);
        all.when(
                        "data_row_attachments_two_pages",
                        client -> client.dataRows().attachments().list(ROW))
                .answering("dataRow.attachments", Collections.nCopies(100, Map.of()), Collections.nCopies(1, Map.of()));
    }

    private static Function<LabelboxClient, Call<?>> noteAnd(
            Function<LabelboxClient, Function<DataRowAttachment, Call<?>>> next) {
        return client -> client.dataRows()
                .attachments()
                .create(ROW, new Attachment(Attachment.Type.RAW_TEXT, "see the stroke", "note"))
                .flatMap(made -> next.apply(client).apply(made).map(String::valueOf));
    }

    private static void relations(Exercises all) {
        all.when("data_row_created_by", client -> client.dataRows().findCreator(ROW));
        all.when(
                "data_row_labels_where_ordered",
                client -> client.labels()
                        .listOfDataRow(
                                ROW,
                                where(Label.IS_BENCHMARK_REFERENCE)
                                        .equalTo(true)
                                        .and(where(Label.SECONDS_TO_LABEL).greaterThan(3.5))
                                        .orderBy(Label.CREATED_AT.ascending())));
        all.when(
                "data_ontology_projects_where_ordered",
                client -> client.projects()
                        .listOfOntology(
                                "cm00000000000000000000004",
                                where(Project.NAME).equalTo("Ziffern \"groß\"").orderBy(Project.NAME.ascending())));
        all.when("data_dataset_created_by", client -> client.datasets().findCreator(ANSWERED_DATASET));
        all.when("data_dataset_iam_integration", client -> client.datasets().findIntegration(ANSWERED_DATASET));
        all.when(
                "data_dataset_add_iam_integration_id",
                client -> client.datasets().addIntegration(ANSWERED_DATASET, "cm00000000000000000000710"));
    }

    private static void values(Exercises all) {
        all.when(
                "data_metadata_delete_chunks_of_50",
                client -> client.dataRows()
                        .metadata()
                        .delete(rows().stream()
                                .map(row -> MetadataRemoval.of(DataRowKey.id(row), TEXT))
                                .toList()));
        all.when(
                "data_metadata_delete_global_key_with_failure",
                client -> client.dataRows()
                        .metadata()
                        .delete(List.of(MetadataRemoval.of(DataRowKey.globalKey(KEY), TEXT))));
        all.when(
                "data_metadata_delete_text_id",
                client -> client.dataRows()
                        .metadata()
                        .delete(List.of(MetadataRemoval.of(DataRowKey.id(ROW), TEXT, TIME))));
        all.when(
                "data_metadata_export_chunks_of_50",
                client -> client.dataRows().metadata().list(DataRowKeys.ids(rows())));
        all.when(
                "data_metadata_export_text_ids_and_answers",
                client -> client.dataRows().metadata().list(DataRowKeys.ids(ROW, "cm00000000000000000000707")));
        all.when(
                "data_metadata_upsert_by_schema_id",
                client -> client.dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(
                                DataRowKey.id(ROW),
                                MetadataValue.option(CHOICE, LEFT),
                                MetadataValue.dateTime(TIME, Instant.parse("2024-05-06T15:08:09Z")),
                                MetadataValue.number(NUMBER, 7)))));
        all.when(
                "data_metadata_upsert_every_kind_by_global_key",
                client -> client.dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(
                                DataRowKey.globalKey(KEY),
                                MetadataValue.text(TEXT, "Größe \"7\""),
                                MetadataValue.option(CHOICE, RIGHT),
                                MetadataValue.dateTime(TIME, Instant.parse("2024-05-23T09:00:00Z")),
                                MetadataValue.number(NUMBER, 3),
                                MetadataValue.option("cm00000000000000000000068", "cm00000000000000000000069")))));
    }

    private static List<String> rows() {
        return IntStream.rangeClosed(5_000, 5_050)
                .mapToObj(number -> String.format(Locale.ROOT, "cm%023d", number))
                .toList();
    }

    private static void fields(Exercises all) {
        all.when(
                "data_metadata_refresh_and_lookup",
                client -> client.dataRows()
                        .metadata()
                        .ontology()
                        .flatMap(old -> client.dataRows().metadata().ontology()));
        all.when(
                "data_metadata_create_schema_number",
                client -> client.dataRows().metadata().createSchema(NewMetadataSchema.number(NAME)));
        all.when(
                        "data_metadata_update_schema_number",
                        client -> client.dataRows().metadata().renameSchema(NUMBER, "Höhe"))
                .answering("customMetadataOntology", List.of(field(NUMBER, "height", "CustomMetadataNumber")));
        all.when(
                        "data_metadata_update_enum_option",
                        client -> client.dataRows().metadata().renameOption(CHOICE, RIGHT, "rechts \"groß\""))
                .answering(
                        "customMetadataOntology",
                        List.of(field(
                                CHOICE,
                                "writer",
                                "CustomMetadataEnum",
                                field(LEFT, "links", "CustomMetadataEnumOption"),
                                field(RIGHT, "rechts", "CustomMetadataEnumOption"))));
    }

    private static Map<String, Object> field(String id, String name, String kind, Object... options) {
        return Map.of("id", id, "name", name, "kind", kind, "reserved", false, "options", List.of(options));
    }
}
