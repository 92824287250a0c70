package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on the attachments of existing data rows. To create a data row with attachments, see {@link NewDataRow}.
 *
 * <pre>{@code
 * Attachment nest = new Attachment(Attachment.Type.IMAGE, "https://example.org/nest.jpg", "nest");
 * DataRowAttachment created = client.dataRows().attachments().create(dataRowId, nest).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/attachments">Labelbox: attachments</a>
 */
@CheckReturnValue
public final class AttachmentOperations {

    private static final Document<DataRowAttachment> CREATE_ATTACHMENT = Document.mutation(
            AttachmentOperations.class, "CreateAttachment", "createDataRowAttachment", DataRowAttachment.class);

    private static final Document<List<DataRowAttachment>> LIST_ATTACHMENTS = Document.query(
            AttachmentOperations.class,
            "ListAttachments",
            "dataRow.attachments",
            ResultType.listOf(DataRowAttachment.class));

    private static final Document<DataRowAttachment> UPDATE_ATTACHMENT = Document.mutation(
                    AttachmentOperations.class, "UpdateAttachment", "updateDataRowAttachment", DataRowAttachment.class)
            .idempotent();

    private static final Document<String> DELETE_ATTACHMENT = Document.mutation(
                    AttachmentOperations.class, "DeleteAttachment", "deleteDataRowAttachment.id", String.class)
            .deletion();

    private final Caller caller;

    public AttachmentOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Add an attachment to a data row.
     *
     * <p>Fails with {@link NotFoundException} if the data row does not exist.
     */
    @PythonSdk("DataRow.create_attachment")
    public Call<DataRowAttachment> create(String dataRowId, Attachment attachment) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("dataRowId", dataRowId);
        variables.put("type", attachment.type());
        variables.put("value", attachment.value());
        variables.put("name", attachment.name());
        return this.caller.call(CREATE_ATTACHMENT.with(variables));
    }

    /** Return the attachments of a data row. Fails with {@link NotFoundException} if the data row does not exist. */
    @PythonSdk("DataRow.attachments")
    public PagedCall<DataRowAttachment> list(String dataRowId) {
        return ListDocument.of(LIST_ATTACHMENTS, Map.of("dataRowId", dataRowId)).call(this.caller);
    }

    /**
     * Update an attachment. Fields that the update does not set are left unchanged.
     *
     * <p>Fails with {@link NotFoundException} if the attachment does not exist.
     */
    @PythonSdk("AssetAttachment.update")
    public Call<DataRowAttachment> update(String id, AttachmentUpdate update) {
        return this.caller.call(UPDATE_ATTACHMENT.with(update.variables(id)));
    }

    /** Delete an attachment from its data row. */
    @PythonSdk("AssetAttachment.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_ATTACHMENT.with("id", id)).withoutResult();
    }
}
