package io.github.labelboxspring.exports;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An export that is complete, ready to be read by {@link ExportOperations#rows} and {@link ExportOperations#errors}.
 *
 * @param taskId id of its task
 * @param rows number of data rows
 * @param size bytes of all data rows
 * @param errors number of errors
 * @param errorSize bytes of all errors
 */
public record Export(String taskId, long rows, long size, long errors, long errorSize) {

    /**
     * Return ranges of about the same size, which together are the whole export. A range in which no line begins has no
     * data rows.
     *
     * @param count how many; fewer are returned for an export of fewer bytes
     * @throws IllegalArgumentException if it is less than 1
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
