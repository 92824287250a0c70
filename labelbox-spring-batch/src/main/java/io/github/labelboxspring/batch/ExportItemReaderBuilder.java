package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.exports.Export;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Builds an {@link ExportItemReader}.
 *
 * <pre>{@code
 * ExportItemReader reader = new ExportItemReaderBuilder()
 *         .name("labels")
 *         .client(client)
 *         .export(labelbox -> labelbox.exports()
 *                 .ofProject(projectId, ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS)))
 *         .build();
 * }</pre>
 */
public class ExportItemReaderBuilder {

    private @Nullable LabelboxClient client;

    private @Nullable String name;

    private @Nullable Function<? super LabelboxClient, TaskCall<Export>> start;

    private @Nullable String taskId;

    private boolean saveState = true;

    /** Set the client; required. */
    public ExportItemReaderBuilder client(LabelboxClient client) {
        this.client = client;
        return this;
    }

    /** Set the prefix of the reader's keys in the execution context; required if the state is saved. */
    public ExportItemReaderBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** Set the export to create when the step starts; a restarted step reads the export that it created before. */
    public ExportItemReaderBuilder export(Function<? super LabelboxClient, TaskCall<Export>> export) {
        this.start = export;
        return this;
    }

    /** Set the task id of an export that was started before. The reader waits for it if it is still running. */
    public ExportItemReaderBuilder taskId(String taskId) {
        this.taskId = taskId;
        return this;
    }

    /** Set whether a restarted step continues from its last position; true by default. */
    public ExportItemReaderBuilder saveState(boolean saveState) {
        this.saveState = saveState;
        return this;
    }

    /**
     * Create the reader.
     *
     * @throws IllegalArgumentException if the client or the name is missing, or both an export and a task id are set
     */
    public ExportItemReader build() {
        Assert.notNull(this.client, "A client is required: client(…)");
        Assert.isTrue(
                !this.saveState || this.name != null,
                "A name is required to save the state: name(…) or saveState(false)");
        Assert.isTrue(this.start == null || this.taskId == null, "Specify either export(…) or taskId(…), not both");
        ExportItemReader reader = new ExportItemReader(this, this.client);
        if (this.name != null) {
            reader.setName(this.name);
        }
        return reader;
    }

    @Nullable
    Function<? super LabelboxClient, TaskCall<Export>> start() {
        return this.start;
    }

    @Nullable
    String taskId() {
        return this.taskId;
    }

    boolean saveState() {
        return this.saveState;
    }
}
