package io.github.labelboxspring.metadata;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.GraphQlOperation;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.metadata.SchemaInput.OptionInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Metadata of data rows: the fields of the organization, and their values. */
@CheckReturnValue
public final class MetadataOperations {

    /** Data rows of one request, the official SDK's number. */
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

    /** The metadata fields of the organization, the platform's own and yours. */
    @PythonSdk({"Client.get_data_row_metadata_ontology", "DataRowMetadataOntology.refresh_ontology"})
    public Call<MetadataOntology> ontology() {
        return this.caller.call(GET_ONTOLOGY.request()).map(MetadataOntology::new);
    }

    /** Makes a metadata field. Fails if there is one of that name. */
    @PythonSdk("DataRowMetadataOntology.create_schema")
    public Call<MetadataSchema> createSchema(NewMetadataSchema schema) {
        return this.caller.call(CREATE_SCHEMA.with("data", SchemaInput.of(schema)));
    }

    /**
     * Gives a metadata field another name.
     *
     * <p>Fails with {@link NotFoundException} if there is no field of that id, and with
     * {@link OperationNotAllowedException} if the field belongs to the platform.
     */
    @PythonSdk("DataRowMetadataOntology.update_schema")
    public Call<MetadataSchema> renameSchema(String schemaId, String newName) {
        String name = NewMetadataSchema.name(newName);
        return update(schemaId, field -> field.named(name));
    }

    /**
     * Gives an option of an enum another name.
     *
     * <p>Fails with {@link NotFoundException} if there is no such field or option.
     */
    @PythonSdk("DataRowMetadataOntology.update_enum_option")
    public Call<MetadataSchema> renameOption(String schemaId, String optionId, String newName) {
        String name = NewMetadataSchema.name(newName);
        return update(schemaId, field -> {
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

    /** All of a field is sent, since the platform removes the options that are left out. */
    private Call<MetadataSchema> update(String schemaId, UnaryOperator<SchemaInput> change) {
        return ontology().flatMap(ontology -> {
            MetadataSchema field = ontology.withId(schemaId)
                    .orElseThrow(() ->
                            NotFoundException.of("UpsertMetadataSchema", "no metadata field of the id " + schemaId));
            return this.caller.call(UPDATE_SCHEMA.with("data", change.apply(SchemaInput.of(field))));
        });
    }

    /** Deletes a metadata field, and its values of all data rows. */
    @PythonSdk("DataRowMetadataOntology.delete_schema")
    public Call<Boolean> deleteSchema(String schemaId) {
        return this.caller.call(DELETE_SCHEMA.with("id", schemaId));
    }

    /**
     * Writes metadata to data rows, {@value #ROWS_PER_REQUEST} rows a request, one after the other. Values of other
     * fields stay. If it breaks it can be done again.
     *
     * @return the rows that the platform refused, empty if all is well
     * @throws IllegalArgumentException if there is nothing to write
     */
    @PythonSdk("DataRowMetadataOntology.bulk_upsert")
    public Call<List<MetadataFailure>> upsert(Collection<MetadataUpdate> updates) {
        return inRequests(
                updates,
                some -> UPSERT_METADATA.with(
                        "data", some.stream().map(RowInputs::upsert).toList()));
    }

    /**
     * Removes metadata from data rows, {@value #ROWS_PER_REQUEST} rows a request, one after the other.
     *
     * @return the rows that the platform refused, empty if all is well
     * @throws IllegalArgumentException if there is nothing to remove
     */
    @PythonSdk("DataRowMetadataOntology.bulk_delete")
    public Call<List<MetadataFailure>> delete(Collection<MetadataRemoval> removals) {
        return inRequests(
                removals,
                some -> DELETE_METADATA.with(
                        "data", some.stream().map(RowInputs::delete).toList()));
    }

    private <T> Call<List<MetadataFailure>> inRequests(
            Collection<T> rows, Function<List<T>, GraphQlOperation<List<Refusal>>> request) {
        List<T> all = List.copyOf(rows);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no data row");
        }
        List<Call<List<Refusal>>> requests = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_PER_REQUEST) {
            requests.add(this.caller.call(request.apply(upTo(all, from))));
        }
        return Call.all(requests, 1)
                .map(answers -> answers.stream()
                        .flatMap(List::stream)
                        .map(Refusal::failure)
                        .toList());
    }

    private static <T> List<T> upTo(List<T> all, int from) {
        return all.subList(from, Math.min(all.size(), from + ROWS_PER_REQUEST));
    }

    /**
     * The metadata of data rows, {@value #ROWS_PER_REQUEST} rows a request. Rows that do not exist are not in the
     * answer.
     */
    @PythonSdk("DataRowMetadataOntology.bulk_export")
    public PagedCall<DataRowMetadata> list(DataRowKeys rows) {
        List<String> all = rows.values();
        return PagedCall.of(cursor -> {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int next = from + ROWS_PER_REQUEST;
            if (all.isEmpty()) {
                return Call.of(new Page<>(List.of(), null));
            }
            return this.caller
                    .call(LIST_METADATA.with("rows", RowInputs.read(rows, upTo(all, from))))
                    .map(answer -> new Page<>(answer, next < all.size() ? Integer.toString(next) : null));
        });
    }

    record Refusal(
            @Nullable String dataRowId,
            @Nullable String globalKey,
            @Nullable String error,
            List<RefusedField> fields) {

        MetadataFailure failure() {
            return new MetadataFailure(
                    this.dataRowId,
                    this.globalKey,
                    this.error == null ? "the platform gives no reason" : this.error,
                    this.fields.stream().map(RefusedField::schemaId).toList());
        }
    }

    record RefusedField(String schemaId) {}
}
