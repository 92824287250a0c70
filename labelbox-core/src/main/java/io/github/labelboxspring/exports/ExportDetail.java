package io.github.labelboxspring.exports;

/** What an export may hold besides data rows and labels. */
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
    /** Predictions of model runs; in exports from the catalog and of a model run only. */
    PREDICTIONS("includePredictions"),
    /** Such as the split that a data row is for; in exports of a model run only. */
    MODEL_RUN_DETAILS("includeModelRunDetails");

    private final String wireName;

    ExportDetail(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return this.wireName;
    }
}
