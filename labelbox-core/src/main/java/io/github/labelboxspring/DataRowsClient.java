package io.github.labelboxspring;

import io.github.labelboxspring.datarows.AttachmentOperations;
import io.github.labelboxspring.datarows.DataRowOperations;
import io.github.labelboxspring.datarows.GlobalKeyOperations;
import io.github.labelboxspring.embeddings.EmbeddingOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.metadata.MetadataOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on data rows, their attachments, global keys, metadata and embeddings.
 *
 * <pre>{@code
 * DataRow wren = client.dataRows().getByGlobalKey("wren").execute();
 * List<DataRowAttachment> attachments = client.dataRows().attachments().list(wren.id()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@CheckReturnValue
public final class DataRowsClient extends DataRowOperations {

    private final Caller caller;

    DataRowsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on attachments. */
    public AttachmentOperations attachments() {
        return new AttachmentOperations(this.caller);
    }

    /** Return the operations on global keys. */
    public GlobalKeyOperations globalKeys() {
        return new GlobalKeyOperations(this.caller);
    }

    /** Return the operations on metadata and metadata fields. */
    public MetadataOperations metadata() {
        return new MetadataOperations(this.caller);
    }

    /** Return the operations on custom embeddings and their vectors. */
    public EmbeddingOperations embeddings() {
        return new EmbeddingOperations(this.caller);
    }
}
