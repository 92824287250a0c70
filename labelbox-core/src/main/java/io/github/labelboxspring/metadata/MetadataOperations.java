package io.github.labelboxspring.metadata;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Cursors;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Ids;
import io.github.labelboxspring.internal.operation.Slices;
import io.github.labelboxspring.metadata.SchemaInput.OptionInput;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the metadata fields of the organization and their values on data rows.
 *
 * <pre>{@code
 * MetadataOntology fields = client.dataRows().metadata().ontology().execute();
 * MetadataUpdate update = MetadataUpdate.of(DataRowKey.globalKey("wren"), fields.value("tag", "garden"));
 * client.dataRows().metadata().upsert(List.of(update)).execute().orThrow();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/datarow-metadata">Labelbox: metadata</a>
 */
@CheckReturnValue
public final class MetadataOperations {

    /** The number of data rows per request, as in the official SDK. */
    public static final int ROWS_PER_REQUEST = 50;

    private static final Document<List<MetadataSchema>> GET_ONTOLOGY = Document.query(
            MetadataOperations.class,
            "GetMetadataOntology",
            "customMetadataOntology",
            ResultType.listOf(MetadataSchema.class));

    private static final Document<MetadataSchema> CREATE_SCHEMA = Document.mutation(
            MetadataOperations.class, "UpsertMetadataSchema", "upsertCustomMetadataSchema", MetadataSchema.class);

    private static final Document<MetadataSchema> UPDATE_SCHEMA = CREATE_SCHEMA.idempotent();

    private static final Document<Boolean> DELETE_SCHEMA = Document.mutation(
            MetadataOperations.class, "DeleteMetadataSchema", "deleteCustomMetadataSchema.success", Boolean.class);

    private static final Document<List<DataRowMetadata>> LIST_METADATA = Document.query(
            MetadataOperations.class,
            "ListDataRowMetadata",
            "dataRowCustomMetadata",
            ResultType.listOf(DataRowMetadata.class));

    private static final Document<List<Refusal>> UPSERT_METADATA = Document.mutation(
                    MetadataOperations.class,
                    "UpsertDataRowMetadata",
                    "upsertDataRowCustomMetadata",
                    ResultType.listOf(Refusal.class))
            .idempotent();

    private static final Document<List<Refusal>> DELETE_METADATA = Document.mutation(
                    MetadataOperations.class,
                    "DeleteDataRowMetadata",
                    "deleteDataRowCustomMetadata",
                    ResultType.listOf(Refusal.class))
            .idempotent();

    private final Caller caller;

    public MetadataOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the reserved and custom metadata fields of the organization. */
    @PythonSdk({"Client.get_data_row_metadata_ontology", "DataRowMetadataOntology.refresh_ontology"})
    public Call<MetadataOntology> ontology() {
        return this.caller.call(GET_ONTOLOGY.request()).map(MetadataOntology::new);
    }

    /** Create a metadata field. Fails if a field with the same name exists. */
    @PythonSdk("DataRowMetadataOntology.create_schema")
    public Call<MetadataSchema> createSchema(NewMetadataSchema schema) {
        return this.caller.call(CREATE_SCHEMA.with("data", SchemaInput.of(schema)));
    }

    /**
     * Rename a metadata field. The field is read first, and everything else is sent as it was read; options that are added
     * by others in the meantime are lost.
     *
     * <p>Fails with {@link NotFoundException} if there is no field with the given id, and with
     * {@link OperationNotAllowedException} if the field belongs to the platform.
     */
    @PythonSdk("DataRowMetadataOntology.update_schema")
    public Call<MetadataSchema> renameSchema(String schemaId, String newName) {
        String name = NewMetadataSchema.name(newName);
        return update(schemaId, field -> field.named(name));
    }

    /**
     * Rename an option of an enum field.
     *
     * <p>Fails with {@link NotFoundException} if there is no such field or option, with {@link
     * OperationNotAllowedException} if the field belongs to Labelbox, and with {@link IllegalArgumentException} if the
     * field is not an enum.
     */
    @PythonSdk("DataRowMetadataOntology.update_enum_option")
    public Call<MetadataSchema> renameOption(String schemaId, String optionId, String newName) {
        String name = NewMetadataSchema.name(newName);
        Ids.checked("optionId", optionId);
        return update(schemaId, field -> {
            if (field.kind() != MetadataKind.ENUM) {
                throw new IllegalArgumentException(
                        "The metadata field " + schemaId + " is not an enum and has no options to rename");
            }
            List<OptionInput> present = field.options() == null ? List.of() : field.options();
            if (present.stream().noneMatch(option -> optionId.equals(option.id()))) {
                throw NotFoundException.of(
                        "UpsertMetadataSchema", "metadata field " + schemaId + " has no option " + optionId);
            }
            return field.options(present.stream()
                    .map(option ->
                            optionId.equals(option.id()) ? new OptionInput(optionId, name, option.kind()) : option)
                    .toList());
        });
    }

    /** The entire field is sent, because the platform removes omitted options. */
    private Call<MetadataSchema> update(String schemaId, UnaryOperator<SchemaInput> change) {
        Ids.checked("schemaId", schemaId);
        return ontology().flatMap(ontology -> {
            MetadataSchema field = ontology.withId(schemaId)
                    .orElseThrow(() ->
                            NotFoundException.of("UpsertMetadataSchema", "no metadata field with the id " + schemaId));
            if (field.reserved()) {
                throw OperationNotAllowedException.of(
                        "UpsertMetadataSchema",
                        "the metadata field " + field.name() + " belongs to Labelbox and cannot be changed");
            }
            return this.caller.call(UPDATE_SCHEMA.with("data", change.apply(SchemaInput.of(field))));
        });
    }

    /** Delete a metadata field and its values on all data rows. */
    @PythonSdk("DataRowMetadataOntology.delete_schema")
    public Call<Boolean> deleteSchema(String schemaId) {
        return this.caller.call(DELETE_SCHEMA.with("id", schemaId));
    }

    /**
     * Write metadata to data rows sequentially, {@value #ROWS_PER_REQUEST} rows per request. Values of other fields are
     * left unchanged. This operation can be repeated.
     *
     * <p>If a request fails after others have succeeded, the call fails with
     * {@link io.github.labelboxspring.error.BulkFailedException}, which reports the completed rows.
     *
     * @return the result, with the rows that Labelbox rejected; see {@link MetadataResult#orThrow()}
     * @throws IllegalArgumentException if there are no updates
     */
    @PythonSdk("DataRowMetadataOntology.bulk_upsert")
    public Call<MetadataResult> upsert(Collection<MetadataUpdate> updates) {
        return inRequests(updates, MetadataUpdate::row, RowInputs::upsert, UPSERT_METADATA);
    }

    /**
     * Remove metadata from data rows sequentially, {@value #ROWS_PER_REQUEST} rows per request. This operation can be
     * repeated.
     *
     * <p>If a request fails after others have succeeded, the call fails with
     * {@link io.github.labelboxspring.error.BulkFailedException}, which reports the completed rows.
     *
     * @return the result, with the rows that Labelbox rejected; see {@link MetadataResult#orThrow()}
     * @throws IllegalArgumentException if there are no removals
     */
    @PythonSdk("DataRowMetadataOntology.bulk_delete")
    public Call<MetadataResult> delete(Collection<MetadataRemoval> removals) {
        return inRequests(removals, MetadataRemoval::row, RowInputs::delete, DELETE_METADATA);
    }

    private <T> Call<MetadataResult> inRequests(
            Collection<T> rows,
            Function<T, DataRowKey> key,
            Function<T, Map<String, ? extends @Nullable Object>> input,
            Document<List<Refusal>> document) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row");
        }
        return new Slices<>(List.copyOf(rows), ROWS_PER_REQUEST)
                .change(
                        (some, first) -> {
                            List<DataRowKey> asked = some.stream().map(key).toList();
                            return this.caller
                                    .call(document.with(
                                            "data", some.stream().map(input).toList()))
                                    .map(refused -> refused.stream()
                                            .map(each -> each.failure(asked, first))
                                            .toList());
                        },
                        refused -> refused.stream().map(MetadataFailure::row).toList())
                .map(answers -> new MetadataResult(
                        rows.size(), answers.stream().flatMap(List::stream).toList()));
    }

    /**
     * Return the metadata of data rows, {@value #ROWS_PER_REQUEST} rows per page by default. Rows that do not exist are
     * omitted, so a page may contain fewer rows.
     */
    @PythonSdk("DataRowMetadataOntology.bulk_export")
    public PagedCall<DataRowMetadata> list(DataRowKeys rows) {
        List<String> all = rows.values();
        return PagedCall.sized(ROWS_PER_REQUEST, (cursor, size) -> {
            int from = Cursors.offset(cursor);
            int next = from + size;
            if (cursor != null && from >= all.size()) {
                throw Cursors.unknown(cursor);
            }
            if (all.isEmpty()) {
                return Call.of(new Page<>(List.of(), null));
            }
            return this.caller
                    .call(LIST_METADATA.with(
                            "rows", RowInputs.read(rows, all.subList(from, Math.min(all.size(), next)))))
                    .map(answer -> new Page<>(answer, next < all.size() ? Integer.toString(next) : null));
        });
    }
}
