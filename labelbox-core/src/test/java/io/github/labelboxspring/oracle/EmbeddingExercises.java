package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Embeddings that are not there, counts, and files of vectors. */
final class EmbeddingExercises {

    private static final String COUNT = "GET /adv/adv/v1/embeddings/emb-1/vectors/_count";

    private static final String IMPORT = "PUT /adv/adv/v1/embeddings/emb-1/_import_ndjson";

    private EmbeddingExercises() {}

    static void addTo(Exercises all) {
        all.when(
                        "data_embedding_by_id_missing",
                        client -> client.dataRows().embeddings().get("emb-9"))
                .answering("embeddings", List.of());
        all.when(
                        "data_embedding_by_name_missing",
                        client -> client.dataRows().embeddings().getByName("clip"))
                .answering("embeddings", List.of());
        all.when(
                        "data_embedding_delete_not_found",
                        client -> client.dataRows().embeddings().delete("emb-1"))
                .refusing("deleteEmbedding", Refusal.error("RESOURCE_NOT_FOUND", "no such embedding"));
        all.when(
                        "data_embedding_count_absent_is_zero",
                        client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .answering(COUNT, Map.of());
        all.when(
                        "data_embedding_count_refused",
                        client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .refusing(COUNT, Refusal.http(404, "{\"message\": \"No embedding \\\"emb-1\\\"\"}"));
        all.when(
                        "data_embedding_count_refused_without_message",
                        client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .refusing(COUNT, Refusal.http(503, "{}"));
        imported(all, "2001_lines", lines(2001) + "\n");
        imported(all, "blank_line_counts", lines(2) + "\n\n\n");
        imported(all, "empty_file", "");
        imported(all, "no_last_newline", lines(2));
        imported(all, "two_lines", lines(2) + "\n");
        inner(all);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        "{\"id\": \"cm" + "0".repeat(19) + (6000 + number) + "\", \"vector\": [0.5, " + number + "]}")
                .collect(Collectors.joining("\n"));
    }

    private static void imported(Exercises all, String name, String text) {
        all.when(
                        "data_embedding_import_" + name,
                        client -> client.dataRows().embeddings().importVectors("emb-1", ImportExercises.file(text)))
                .answering(IMPORT, Map.of("count", 1));
    }

    /** What the SDK's embeddings hand on to. */
    private static void inner(Exercises all) {
        all.when("vector_count", client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .answering(COUNT, Map.of("count", 3));
        all.when(
                        "vector_count_of_a_bad_key",
                        client -> client.dataRows().embeddings().vectorCount("emb-1"))
                .refusing(COUNT, Refusal.http(401, "{\"message\": \"Unauthorized\"}"));
        all.when(
                        "vector_count_of_an_odd_id",
                        client -> client.dataRows().embeddings().vectorCount("a b"))
                .answering("GET /adv/adv/v1/embeddings/a%20b/vectors/_count", Map.of("count", 0));
        vectors(all, "vectors_from_file", 2);
        vectors(all, "vectors_of_1000_lines", 1000);
        vectors(all, "vectors_second_chunk_refused", 1500)
                .refusing(IMPORT, Refusal.NONE, Refusal.http(413, "{\"message\": \"too large\"}"));
    }

    private static Exercise vectors(Exercises all, String name, int count) {
        return all.when(
                        name,
                        client -> client.dataRows()
                                .embeddings()
                                .importVectors("emb-1", ImportExercises.file(lines(count) + "\n")))
                .answering(IMPORT, Map.of("count", count));
    }
}
