package io.github.labelboxspring.exports;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A completed export, which can be read with {@link ExportOperations#rows} and {@link ExportOperations#errors}.
 *
 * @param taskId id of its task
 * @param rows the number of data rows
 * @param size the size of all data rows in bytes
 * @param errors the number of errors
 * @param errorSize the size of all errors in bytes
 */
public record Export(String taskId, long rows, long size, long errors, long errorSize) {

    /**
     * Return ranges of about the same size that together cover the whole export. A range in which no line begins has no
     * data rows.
     *
     * @param count the number of ranges; fewer are returned if the export has fewer bytes
     * @throws IllegalArgumentException if the count is less than 1
     */
    public List<ByteRange> ranges(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("An export cannot be divided into " + count + " ranges");
        }
        int parts = (int) Math.max(1, Math.min(count, this.size));
        return IntStream.range(0, parts)
                .mapToObj(part -> ByteRange.of(begin(part, parts), begin(part + 1, parts)))
                .toList();
    }

    private long begin(int part, int parts) {
        return this.size / parts * part + Math.min(part, this.size % parts);
    }
}
