package io.github.labelboxspring.oracle;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.Attachment;
import io.github.labelboxspring.datarows.DataRowChange;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowUpdate;
import io.github.labelboxspring.datarows.GlobalKeyAssignment;
import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.datasets.DatasetIntegration;
import io.github.labelboxspring.datasets.DatasetUpdate;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.embeddings.DataRowVector;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import io.github.labelboxspring.metadata.MetadataUpdate;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Datasets, data rows, files and metadata. */
final class DataExercises {

    private static final String DATASET = "cm00000000000000000000002";

    private static final String ROW = "cm00000000000000000000003";

    private static final String PROJECT = "cm00000000000000000000001";

    private static final String FIELD = "cm00000000000000000000060";

    /** Ids of the dataset and the data row that the recording server answered. */
    private static final String ANSWERED_DATASET = "cl00000000000000000000005";

    private static final String ANSWERED_ROW = "cl00000000000000000000012";

    private static final int EXTERNAL_IDS = 150;

    private DataExercises() {}

    static void addTo(Exercises all) {
        datasets(all);
        dataRows(all);
        bulk(all);
        metadata(all);
        globalKeys(all);
        embeddings(all);
        byte[] picture = new byte[72];
        Arrays.fill(picture, (byte) 0x89);
        all.when("upload_file", client -> client.files().upload(Content.of(picture), "digit.png", "image/png", false));
        all.when("upload_data", client -> client.files().upload(Content.of("hello"), "hello.txt", "text/plain", true));
    }

    private static void datasets(Exercises all) {
        all.when("get_dataset", client -> client.datasets().get(DATASET));
        all.when("get_datasets", client -> client.datasets().list());
        all.when(
                "create_dataset_without_integration",
                client -> client.datasets()
                        .create(NewDataset.of("Digits")
                                .withDescription("Handwritten digits")
                                .withIntegration(DatasetIntegration.NONE)));
        all.when(
                        "create_dataset_default_integration",
                        client -> client.datasets().create(NewDataset.of("Digits")))
                .answering("iamIntegrations.isOrgDefault", true)
                .answering("iamIntegrations.id", "cm00000000000000000000055")
                .answering("createDataset.id", ANSWERED_DATASET);
        all.when(
                        "get_data_row_ids_for_global_keys",
                        client -> client.dataRows().findByGlobalKeys(List.of("digit-0001", "digit-0002")))
                .answering("dataRowsForGlobalKeys.jobId", "job-1")
                .answering("dataRowsForGlobalKeysResult.jobStatus", "IN_PROGRESS", "COMPLETE");
        all.when("get_data_row_by_global_key", client -> client.dataRows().getByGlobalKey("digit-0001"))
                .answering("dataRowsForGlobalKeys.jobId", "job-1")
                .answering("dataRowsForGlobalKeysResult.jobStatus", "COMPLETE")
                .answering("dataRowsForGlobalKeysResult.data.fetchedDataRows.id", ROW);
        all.when(
                "dataset_update",
                client -> client.datasets()
                        .update(
                                ANSWERED_DATASET,
                                DatasetUpdate.ofName("Digits 2").withDescription("again")));
        all.when("dataset_delete", client -> client.datasets().delete(ANSWERED_DATASET));
        all.when("dataset_data_rows", client -> client.dataRows().list(ANSWERED_DATASET))
                .answering("datasetDataRows.pageInfo.hasNextPage", false);
    }

    private static void embeddings(Exercises all) {
        all.when("create_embedding", client -> client.dataRows().embeddings().create("clip", 8));
        all.when("get_embeddings", client -> client.dataRows().embeddings().list());
        all.when("get_embedding_by_id", client -> client.dataRows().embeddings().get("emb-1"))
                .answering("embeddings.id", "emb-1");
        all.when(
                        "get_embedding_by_name",
                        client -> client.dataRows().embeddings().getByName("clip"))
                .answering("embeddings.name", "clip");
        all.when("delete_embedding", client -> client.dataRows().embeddings().delete("emb-1"));
        all.when(
                        "get_imported_vector_count",
                        client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .answering("GET /adv/adv/v1/embeddings/emb-1/vectors/_count", Map.of("count", 3));
        all.when(
                "import_vectors_from_file",
                client -> client.dataRows()
                        .embeddings()
                        .importVectors(
                                "emb-1",
                                IntStream.range(0, 3)
                                        .mapToObj(number -> new DataRowVector(
                                                "cm0000000000000000000000" + number, EmbeddingVector.of(0.1, 0.2)))
                                        .toList()));
    }

    private static void globalKeys(Exercises all) {
        all.when(
                        "assign_global_keys_to_data_rows",
                        client -> client.dataRows()
                                .globalKeys()
                                .assign(List.of(
                                        new GlobalKeyAssignment(ROW, "digit-0001"),
                                        new GlobalKeyAssignment("cm00000000000000000000099", "bad\""))))
                .answering("assignGlobalKeysToDataRows.jobId", "job-1")
                .answering("assignGlobalKeysToDataRowsResult.jobStatus", "COMPLETE");
        all.when(
                "assign_global_keys_missing_field",
                client -> client.dataRows().globalKeys().assign(List.of(new GlobalKeyAssignment(ROW, ""))));
        all.when(
                        "clear_global_keys",
                        client -> client.dataRows().globalKeys().clear(List.of("digit-0001", "digit-0002")))
                .answering("clearGlobalKeys.jobId", "job-1")
                .answering("clearGlobalKeysResult.jobStatus", "COMPLETE");
    }

    private static void dataRows(Exercises all) {
        all.when("get_data_row", client -> client.dataRows().get(ROW));
        all.when(
                "data_row_update",
                client -> client.dataRows()
                        .update(
                                ANSWERED_ROW,
                                DataRowUpdate.ofExternalId("new")
                                        .withGlobalKey("key-2")
                                        .withRowData(RowData.url("https://example.org/n.png"))));
        all.when(
                "data_row_attachments",
                client -> client.dataRows().attachments().list(ANSWERED_ROW));
        all.when(
                "data_row_create_attachment",
                client -> client.dataRows()
                        .attachments()
                        .create(ANSWERED_ROW, new Attachment(Attachment.Type.RAW_TEXT, "see the stroke", "note")));
        all.when("data_row_dataset", client -> client.dataRows().dataset(ANSWERED_ROW));
        all.when("data_row_winning_label", client -> client.dataRows().findWinningLabelId(ANSWERED_ROW, PROJECT));
        all.when("data_row_delete", client -> client.dataRows().delete(List.of(ANSWERED_ROW)));
        all.when(
                "data_row_bulk_delete",
                client -> client.dataRows().delete(List.of(ANSWERED_ROW, "cl00000000000000000000033")));
        all.when(
                "get_data_row_ids_for_external_ids",
                client -> client.dataRows()
                        .idsForExternalIds(IntStream.range(0, EXTERNAL_IDS)
                                .mapToObj(number -> String.format(Locale.ROOT, "ext-%04d", number))
                                .toList()));
    }

    private static void bulk(Exercises all) {
        all.when(
                        "dataset_create_data_rows",
                        client -> client.dataRows()
                                .create(DATASET, List.of(row(1), row(2), row(0)))
                                .start())
                .answering("dataset.id", ANSWERED_DATASET)
                .answering("uploadFile.url", "https://storage.example/chunk.json");
        all.when("upsert_task_results", client -> client.dataRows().create(DATASET, List.of(row(2), row(1), row(0))))
                .answering("dataset.id", ANSWERED_DATASET)
                .answering("uploadFile.url", "https://storage.example/chunk.json")
                .answering("upsertDataRows.id", "cl00000000000000000000035")
                .answering("user.createdTasks.status", "COMPLETE");
        all.when(
                        "dataset_create_data_row_url",
                        client -> client.dataRows()
                                .create(
                                        DATASET,
                                        List.of(NewDataRow.of("https://example.org/1.png")
                                                .withGlobalKey("digit-0001")
                                                .withExternalId("ext-1"))))
                .answering("dataset.id", ANSWERED_DATASET)
                .answering("uploadFile.url", "{base}/file/2", "{base}/file/3")
                .answering("upsertDataRows.id", "cm00000000000000000000008")
                .answering("user.createdTasks.status", "COMPLETE");
        all.when(
                        "dataset_upsert_data_rows",
                        client -> client.dataRows()
                                .upsert(
                                        DATASET,
                                        List.of(
                                                DataRowChange.create(NewDataRow.of("https://example.org/3.png")
                                                        .withGlobalKey("digit-0003")),
                                                DataRowChange.update(
                                                        DataRowKey.id(ROW), DataRowUpdate.ofExternalId("new")),
                                                DataRowChange.update(
                                                        DataRowKey.globalKey("digit-0001"),
                                                        DataRowUpdate.ofRowData(
                                                                RowData.url("https://example.org/2.png")))))
                                .start())
                .answering("dataset.id", ANSWERED_DATASET)
                .answering("uploadFile.url", "https://storage.example/chunk.json");
    }

    private static NewDataRow row(int number) {
        return NewDataRow.of("https://example.org/" + number + ".png")
                .withGlobalKey("digit-000" + number)
                .withExternalId("ext-" + number)
                .withMetadata(MetadataValue.text(FIELD, "t" + number))
                .withAttachment(new Attachment(Attachment.Type.IMAGE_OVERLAY, "https://example.org/o.png", "overlay"));
    }

    private static void metadata(Exercises all) {
        all.when(
                "get_data_row_metadata_ontology",
                client -> client.dataRows().metadata().ontology());
        all.when(
                "metadata_create_schema",
                client -> client.dataRows().metadata().createSchema(NewMetadataSchema.enumOf("colour", "red", "blue")));
        all.when(
                "metadata_bulk_upsert",
                client -> client.dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(DataRowKey.id(ROW), MetadataValue.text(FIELD, "x")))));
        all.when(
                "metadata_bulk_export",
                client ->
                        client.dataRows().metadata().list(DataRowKeys.globalKeys(List.of("digit-0001", "digit-0002"))));
    }
}
