package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import java.util.Optional;
import java.util.function.Function;

/**
 * How images that are read become labels of data rows: the data row of each file, and the tool of each category.
 *
 * <p>The functions are called once per image or object, on the reading thread. Copies created by {@code with…} share
 * the {@linkplain #report() report} of the original.
 */
public final class ImageReading {

    private final Function<String, Optional<DataRowKey>> dataRows;

    private final Function<String, Optional<String>> tools;

    private final Function<String, Optional<ImageSize>> sizes;

    private final FormatReport report;

    private ImageReading(
            Function<String, Optional<DataRowKey>> dataRows,
            Function<String, Optional<String>> tools,
            Function<String, Optional<ImageSize>> sizes,
            FormatReport report) {
        this.dataRows = dataRows;
        this.tools = tools;
        this.sizes = sizes;
        this.report = report;
    }

    /** Use the file name as the global key of the data row, and the name of the category as that of the tool. */
    public static ImageReading byGlobalKey() {
        return new ImageReading(
                name -> Optional.of(DataRowKey.globalKey(name)),
                Optional::of,
                name -> Optional.empty(),
                new FormatReport());
    }

    /** Return a copy that determines data rows by file name. Files without a data row are omitted and reported. */
    public ImageReading withDataRows(Function<String, Optional<DataRowKey>> dataRows) {
        return new ImageReading(dataRows, this.tools, this.sizes, this.report);
    }

    /**
     * Return a copy that determines tools by category name, such as with {@code categories::tool}. Objects of a
     * category without a tool are omitted and reported.
     */
    public ImageReading withTools(Function<String, Optional<String>> tools) {
        return new ImageReading(this.dataRows, tools, this.sizes, this.report);
    }

    /** Return a copy that determines image sizes by file name, for formats that do not contain them. */
    public ImageReading withSizes(Function<String, Optional<ImageSize>> sizes) {
        return new ImageReading(this.dataRows, this.tools, sizes, this.report);
    }

    /** Return the report of losses, which is complete when the images have been read. */
    public FormatReport report() {
        return this.report;
    }

    /** Return the data row of a file; if there is none, the file is reported as omitted. */
    public Optional<DataRowKey> dataRow(String fileName) {
        Optional<DataRowKey> dataRow = this.dataRows.apply(fileName);
        if (dataRow.isEmpty()) {
            this.report.add("image without a data row", null, fileName);
        }
        return dataRow;
    }

    /** Return the tool of a category; if there is none, the object is reported as omitted. */
    public Optional<String> tool(String category, DataRowKey dataRow) {
        Optional<String> tool = this.tools.apply(category);
        if (tool.isEmpty()) {
            this.report.add("object of a category without a tool", category, dataRow.value());
        }
        return tool;
    }

    /** Return the size of an image; empty if unknown. */
    public Optional<ImageSize> size(String fileName) {
        return this.sizes.apply(fileName);
    }
}
