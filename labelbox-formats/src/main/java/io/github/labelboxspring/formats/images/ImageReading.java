package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import java.util.Optional;
import java.util.function.Function;

/**
 * How images that are read become labels of data rows: which data row a file belongs to, and which tool a category.
 *
 * <p>The functions are called once an image or object, on the thread that reads. What is made from an instance by
 * {@code with…} shares its {@linkplain #report() report}.
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

    /** The name of a file is the global key of its data row, and the name of a category is that of its tool. */
    public static ImageReading byGlobalKey() {
        return new ImageReading(
                name -> Optional.of(DataRowKey.globalKey(name)),
                Optional::of,
                name -> Optional.empty(),
                new FormatReport());
    }

    /** The same with the data row of a file by its name. Files that have none are left out and reported. */
    public ImageReading withDataRows(Function<String, Optional<DataRowKey>> dataRows) {
        return new ImageReading(dataRows, this.tools, this.sizes, this.report);
    }

    /**
     * The same with the tool of a category by its name, such as {@code categories::tool}. Objects of a category that has
     * none are left out and reported.
     */
    public ImageReading withTools(Function<String, Optional<String>> tools) {
        return new ImageReading(this.dataRows, tools, this.sizes, this.report);
    }

    /** The same with the size of an image by the name of its file, for formats that do not have it. */
    public ImageReading withSizes(Function<String, Optional<ImageSize>> sizes) {
        return new ImageReading(this.dataRows, this.tools, sizes, this.report);
    }

    /** Return what is lost, which is complete when the images have been read. */
    public FormatReport report() {
        return this.report;
    }

    /** Return the data row of a file; without one, it is reported as left out. */
    public Optional<DataRowKey> dataRow(String fileName) {
        Optional<DataRowKey> dataRow = this.dataRows.apply(fileName);
        if (dataRow.isEmpty()) {
            this.report.add("image without a data row", null, fileName);
        }
        return dataRow;
    }

    /** Return the tool of a category; without one, the object is reported as left out. */
    public Optional<String> tool(String category, DataRowKey dataRow) {
        Optional<String> tool = this.tools.apply(category);
        if (tool.isEmpty()) {
            this.report.add("object of a category without a tool", category, dataRow.value());
        }
        return tool;
    }

    /** Return the size of an image, if it was given. */
    public Optional<ImageSize> size(String fileName) {
        return this.sizes.apply(fileName);
    }
}
