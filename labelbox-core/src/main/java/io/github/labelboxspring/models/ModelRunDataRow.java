package io.github.labelboxspring.models;

import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A data row in a model run.
 *
 * @param id id of its place in the run, not of the data row; exports call it {@code run_data_row_id}
 * @param modelRunId the run
 * @param labelId the label that counts as the truth, null if there is none
 * @param dataSplit what it is for, null if the platform does not say
 * @param dataRow the data row
 */
public record ModelRunDataRow(
        String id,
        String modelRunId,
        @Nullable String labelId,
        @Nullable DataSplit dataSplit,
        DataRow dataRow) {

    /**
     * Where the web application shows it.
     *
     * @param appUrl the web application, see {@code LabelboxClient.appUrl()}
     * @param modelId the model of the run
     */
    @PythonSdk("ModelRunDataRow.url")
    public URI url(URI appUrl, String modelId) {
        String base = appUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/models/" + modelId + "/" + this.modelRunId + "/AllDatarowsSlice/" + this.id
                + "?view=carousel");
    }
}
