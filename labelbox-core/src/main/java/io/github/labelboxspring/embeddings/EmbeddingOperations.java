package io.github.labelboxspring.embeddings;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.JsonLines;
import io.github.labelboxspring.internal.operation.RestPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on custom embeddings and their vectors.
 *
 * <p>Limits of Labelbox: 2,048 dimensions, 100 custom embeddings per workspace, {@value #LINES_PER_REQUEST} vectors per
 * request, and at least 1,000 vectors before similarity search works. Imported vectors can be searched after some
 * minutes.
 *
 * <pre>{@code
 * Embedding embedding = client.dataRows().embeddings().create("shapes", 3).execute();
 * List<DataRowVector> vectors = List.of(new DataRowVector(dataRowId, EmbeddingVector.of(0.25, -1.5, 3)));
 * long sent = client.dataRows().embeddings().importVectors(embedding.id(), vectors).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/similarity">Labelbox: similarity search and embeddings</a>
 */
@CheckReturnValue
public final class EmbeddingOperations {

    /** The number of vectors per request. */
    public static final int LINES_PER_REQUEST = 1_000;

    private static final String VECTORS = "/adv/adv/v1/embeddings/{id}";

    private static final Document<List<Embedding>> LIST_EMBEDDINGS = Document.query(
            EmbeddingOperations.class, "ListEmbeddings", "embeddings", ResultType.listOf(Embedding.class));

    private static final Document<Embedding> CREATE_EMBEDDING =
            Document.mutation(EmbeddingOperations.class, "CreateEmbedding", "createEmbedding", Embedding.class);

    private static final Document<Boolean> DELETE_EMBEDDING = Document.mutation(
                    EmbeddingOperations.class,
                    "DeleteEmbedding",
                    "deleteEmbedding",
                    ResultType.of(Boolean.class).orElse(true))
            .deletion();

    private static final RestPath<Object> IMPORT_VECTORS = RestPath.change(
                    "ImportVectors",
                    "PUT",
                    VECTORS + "/_import_ndjson",
                    ResultType.of(Object.class).orElse(""))
            .fromHost();

    private static final RestPath<VectorCount> COUNT_VECTORS = RestPath.get(
                    "CountVectors", VECTORS + "/vectors/_count", ResultType.of(VectorCount.class))
            .fromHost();

    private final Caller caller;

    public EmbeddingOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create a custom embedding.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.ConflictException} if an embedding with this name already
     * exists.
     *
     * @param dims the number of dimensions, 1 to 2,048
     * @throws IllegalArgumentException if the name is blank, or the number of dimensions is out of range
     */
    @PythonSdk("Client.create_embedding")
    public Call<Embedding> create(String name, int dims) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an embedding must not be blank");
        }
        if (dims < 1 || dims > EmbeddingVector.MAX_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "An embedding must have 1 to " + EmbeddingVector.MAX_DIMENSIONS + " dimensions, not " + dims);
        }
        return this.caller.call(CREATE_EMBEDDING.with("data", Map.of("name", name, "dims", dims)));
    }

    /** Return all embeddings, those of Labelbox and those of the workspace. */
    @PythonSdk("Client.get_embeddings")
    public Call<List<Embedding>> list() {
        return this.caller.call(LIST_EMBEDDINGS.with(Map.of()));
    }

    /**
     * Return the embedding with the given id.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("Client.get_embedding_by_id")
    public Call<Embedding> get(String id) {
        return one(
                each -> each.id().equals(id),
                () -> NotFoundException.of("ListEmbeddings", "no embedding with id " + id));
    }

    /**
     * Return the embedding with the given name.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("Client.get_embedding_by_name")
    public Call<Embedding> getByName(String name) {
        return one(
                each -> each.name().equals(name),
                () -> NotFoundException.of("ListEmbeddings", "no embedding named " + name, "Check the name"));
    }

    private Call<Embedding> one(Predicate<Embedding> wanted, Supplier<NotFoundException> absent) {
        return list().map(all -> all.stream().filter(wanted).findFirst().orElseThrow(absent));
    }

    /**
     * Delete a custom embedding with its vectors.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk({"Client.delete_embedding", "Embedding.delete", "EmbeddingClient.delete_embedding"})
    public Call<Void> delete(String id) {
        return this.caller
                .accepted(DELETE_EMBEDDING.with("id", id), "the embedding " + id + " was not deleted")
                .withoutResult();
    }

    /**
     * Import vectors, {@value #LINES_PER_REQUEST} per request, one request after another. They are read while they are
     * sent. Repeating the import overwrites them.
     *
     * @return the number of vectors sent
     */
    @PythonSdk({"Client.import_vectors_from_file", "Embedding.import_vectors_from_file"})
    public Call<Long> importVectors(String id, Iterable<DataRowVector> vectors) {
        return send(id, new VectorLines(vectors, this.caller.json(), LINES_PER_REQUEST));
    }

    /**
     * Import the vectors of a file of lines {@code {"id": "<data row id>", "vector": [0.1, …]}}, which may be of any size.
     * Blank lines are skipped. The file is open only while lines are read from it.
     *
     * <p>The call fails with {@link IllegalArgumentException} if the file can no longer be read, or has a line of more
     * than 1,000,000 bytes.
     *
     * @return the number of vectors sent
     * @throws IllegalArgumentException if it is not a readable file
     */
    @PythonSdk({"Client.import_vectors_from_file", "Embedding.import_vectors_from_file"})
    public Call<Long> importVectors(String id, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("Not a readable file: " + file);
        }
        return send(id, new VectorFile(file, LINES_PER_REQUEST));
    }

    private Call<Long> send(String id, Iterable<JsonLines> bodies) {
        return Call.all(
                        () -> StreamSupport.stream(bodies.spliterator(), false)
                                .map(lines -> send(id, lines))
                                .iterator(),
                        1)
                .map(counts -> counts.stream().mapToLong(Long::longValue).sum());
    }

    private Call<Long> send(String id, JsonLines lines) {
        return this.caller.call(IMPORT_VECTORS.with(Map.of("id", id), lines)).map(done -> (long) lines.count());
    }

    /** Return the number of vectors of an embedding that have been imported so far. */
    @PythonSdk({
        "Client.get_imported_vector_count",
        "Embedding.get_imported_vector_count",
        "AdvClient.get_imported_vector_count",
        "EmbeddingClient.get_imported_vector_count"
    })
    public Call<Long> vectorCount(String id) {
        return this.caller.call(COUNT_VECTORS.with(Map.of("id", id))).map(VectorCount::count);
    }

    record VectorCount(long count) {}
}
