package io.github.labelboxspring.models;

import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A data row in a model run.
 *
 * @param id the id of the data row within the run, called {@code run_data_row_id} in exports
 * @param modelRunId the id of the run
 * @param labelId the id of the ground truth label; null if there is none
 * @param dataSplit the split; null if the platform does not return it
 * @param dataRow the data row
 */
public record ModelRunDataRow(
        String id,
        String modelRunId,
        @Nullable String labelId,
        @Nullable DataSplit dataSplit,
        DataRow dataRow) {

    /**
     * Return the URL of the data row in the web application.
     *
     * @param appUrl the URL of the web application, see {@code LabelboxClient.appUrl()}
     * @param modelId the id of the model of the run
     */
    @PythonSdk("ModelRunDataRow.url")
    public URI url(URI appUrl, String modelId) {
        String base = appUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/models/" + modelId + "/" + this.modelRunId + "/AllDatarowsSlice/" + this.id
                + "?view=carousel");
    }
}
