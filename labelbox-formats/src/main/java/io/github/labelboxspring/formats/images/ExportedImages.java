package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedExperiment;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.models.DataSplit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Converts the rows of an export to images with annotations.
 *
 * <pre>{@code
 * ExportedImages images = ExportedImages.ofProject(projectId).withSplits(Splits.byBatch(projectId, splits));
 * try (Stream<ExportedDataRow> rows = client.exports().rows(export).stream()) {
 *     FormatReport report = CocoDataset.in(directory).write(rows.map(images::of), categories);
 * }
 * }</pre>
 *
 * <p>The functions are called once per data row, on the thread that reads the export.
 */
public final class ExportedImages {

    private final Function<ExportedDataRow, Stream<ExportedLabel>> source;

    private final UnaryOperator<List<ExportedLabel>> labels;

    private final Function<ExportedDataRow, String> fileNames;

    private final Function<ExportedDataRow, Optional<ImageSize>> sizes;

    private final Function<ExportedDataRow, DataSplit> splits;

    private final UnaryOperator<List<Annotation>> masks;

    private ExportedImages(
            Function<ExportedDataRow, Stream<ExportedLabel>> source,
            UnaryOperator<List<ExportedLabel>> labels,
            Function<ExportedDataRow, String> fileNames,
            Function<ExportedDataRow, Optional<ImageSize>> sizes,
            Function<ExportedDataRow, DataSplit> splits,
            UnaryOperator<List<Annotation>> masks) {
        this.source = source;
        this.labels = labels;
        this.fileNames = fileNames;
        this.sizes = sizes;
        this.splits = splits;
        this.masks = masks;
    }

    private static ExportedImages of(Function<ExportedDataRow, Stream<ExportedLabel>> source) {
        return new ExportedImages(
                source,
                UnaryOperator.identity(),
                row -> key(row).value(),
                row -> Optional.empty(),
                row -> DataSplit.UNASSIGNED,
                UnaryOperator.identity());
    }

    /** Use the labels in a project. */
    public static ExportedImages ofProject(String projectId) {
        return of(row -> Optional.ofNullable(row.projects().get(projectId)).map(ExportedProject::labels).stream()
                .flatMap(List::stream));
    }

    /** Use the ground truth in a model run. */
    public static ExportedImages ofModelRun(String modelRunId) {
        return of(row -> run(row, modelRunId).flatMap(run -> run.labels().stream()));
    }

    /** Use the predictions in a model run. */
    public static ExportedImages ofPredictions(String modelRunId) {
        return of(row -> run(row, modelRunId).flatMap(run -> run.predictions().stream()));
    }

    private static Stream<ExportedExperiment.Run> run(ExportedDataRow row, String modelRunId) {
        return row.experiments().values().stream()
                .flatMap(model -> Optional.ofNullable(model.runs().get(modelRunId)).stream());
    }

    /**
     * Return a copy that selects among the labels of a data row. By default, a data row with several labels is
     * rejected, because their objects would be mixed.
     */
    public ExportedImages withLabels(UnaryOperator<List<ExportedLabel>> choice) {
        return new ExportedImages(this.source, choice, this.fileNames, this.sizes, this.splits, this.masks);
    }

    /** Return a copy with other file names. The default is the global key, or the id if there is none. */
    public ExportedImages withFileNames(Function<ExportedDataRow, String> fileNames) {
        return new ExportedImages(this.source, this.labels, fileNames, this.sizes, this.splits, this.masks);
    }

    /** Return a copy with sizes for images that have none in the {@code media_attributes} of the export. */
    public ExportedImages withSizes(Function<ExportedDataRow, Optional<ImageSize>> sizes) {
        return new ExportedImages(this.source, this.labels, this.fileNames, sizes, this.splits, this.masks);
    }

    /** Return a copy with splits, see {@link Splits}. */
    public ExportedImages withSplits(Function<ExportedDataRow, DataSplit> splits) {
        return new ExportedImages(this.source, this.labels, this.fileNames, this.sizes, splits, this.masks);
    }

    /**
     * Return a copy that replaces the URLs of masks, the only form in exports, by pixels. Formats that require pixels
     * report masks without them as lost.
     *
     * @param masks replaces the masks, such as {@code annotations -> client.exports().withMasks(annotations).execute()}
     */
    public ExportedImages withMasks(UnaryOperator<List<Annotation>> masks) {
        return new ExportedImages(this.source, this.labels, this.fileNames, this.sizes, this.splits, masks);
    }

    /**
     * Return the image of a row.
     *
     * @throws IllegalArgumentException if the data row has several labels and none was selected
     */
    public LabeledImage of(ExportedDataRow row) {
        List<ExportedLabel> chosen = this.labels.apply(this.source.apply(row).toList());
        if (chosen.size() > 1) {
            throw new IllegalArgumentException("Data row '" + key(row).value() + "' has " + chosen.size()
                    + " labels. Select one with ExportedImages.withLabels");
        }
        List<Annotation> annotations =
                chosen.isEmpty() ? List.of() : chosen.get(0).annotations();
        LabeledImage image = LabeledImage.of(key(row), this.fileNames.apply(row), this.masks.apply(annotations))
                .withSplit(this.splits.apply(row));
        return size(row).or(() -> this.sizes.apply(row)).map(image::withSize).orElse(image);
    }

    private static DataRowKey key(ExportedDataRow row) {
        String globalKey = row.dataRow().globalKey();
        return globalKey == null || globalKey.isBlank()
                ? DataRowKey.id(row.dataRow().id())
                : DataRowKey.globalKey(globalKey);
    }

    private static Optional<ImageSize> size(ExportedDataRow row) {
        return row.mediaAttributes().get("width") instanceof Number width
                        && row.mediaAttributes().get("height") instanceof Number height
                        && width.intValue() > 0
                        && height.intValue() > 0
                ? Optional.of(ImageSize.of(width.intValue(), height.intValue()))
                : Optional.empty();
    }
}
