package io.github.labelboxspring.exports;

/** Optional contents of an export besides data rows and labels. */
public enum ExportDetail {
    ATTACHMENTS("includeAttachments"),
    EMBEDDINGS("includeEmbeddings"),
    METADATA("includeMetadata"),
    DATA_ROW_DETAILS("includeDataRowDetails"),
    PROJECT_DETAILS("includeProjectDetails"),
    LABEL_DETAILS("includeLabelDetails"),
    PERFORMANCE_DETAILS("includePerformanceDetails"),
    /** Frames between key frames of a video. */
    INTERPOLATED_FRAMES("includeInterpolatedFrames"),
    /** Predictions of model runs; only in exports from the catalog and of a model run. */
    PREDICTIONS("includePredictions"),
    /** Details such as the split of a data row; only in exports of a model run. */
    MODEL_RUN_DETAILS("includeModelRunDetails");

    private final String wireName;

    ExportDetail(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return this.wireName;
    }
}
