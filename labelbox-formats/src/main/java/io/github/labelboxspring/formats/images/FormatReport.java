package io.github.labelboxspring.formats.images;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report of what a format does not support or supports only in another form. The writers and readers of this module
 * omit nothing else.
 *
 * <p>The required memory depends on the kinds of losses and features, not on the number of annotations. Thread-safe.
 */
public final class FormatReport {

    /** The maximum number of data rows reported for each loss. */
    public static final int MAX_DATA_ROWS = 10;

    private final Map<Kind, Entry> entries = new LinkedHashMap<>();

    /**
     * Report a loss.
     *
     * @param what what is lost, such as {@code line}
     * @param feature the tool or question; null if there is none
     * @param dataRow the id or global key of the data row, or the file name if the data row is unknown
     */
    public synchronized void add(String what, @Nullable String feature, String dataRow) {
        Entry entry = this.entries.computeIfAbsent(new Kind(what, feature), kind -> new Entry());
        entry.count++;
        if (entry.dataRows.size() < MAX_DATA_ROWS && !entry.dataRows.contains(dataRow)) {
            entry.dataRows.add(dataRow);
        }
    }

    /** Return the losses, in order of their first occurrence. */
    public synchronized List<Loss> losses() {
        return this.entries.entrySet().stream()
                .map(each -> new Loss(
                        each.getKey().what(),
                        each.getKey().feature(),
                        each.getValue().count,
                        List.copyOf(each.getValue().dataRows)))
                .toList();
    }

    /** Return whether nothing was lost. */
    public synchronized boolean isEmpty() {
        return this.entries.isEmpty();
    }

    /** Return the losses, one per line. */
    @Override
    public String toString() {
        return isEmpty()
                ? "Nothing was lost"
                : losses().stream().map(Loss::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * Annotations, or parts of them, that were lost or changed for the same reason.
     *
     * @param what what was lost
     * @param feature the tool or question; null if there is none
     * @param count the number of losses
     * @param dataRows the first data rows, at most {@value FormatReport#MAX_DATA_ROWS}, by id or global key, or by file
     *     name if the data row is unknown
     */
    public record Loss(String what, @Nullable String feature, long count, List<String> dataRows) {

        public Loss {
            dataRows = List.copyOf(dataRows);
        }

        @Override
        public String toString() {
            String of = this.feature == null ? "" : " of '" + this.feature + "'";
            return this.count + " × " + this.what + of + ", first in " + String.join(", ", this.dataRows);
        }
    }

    private record Kind(String what, @Nullable String feature) {}

    private static final class Entry {

        private long count;

        private final List<String> dataRows = new ArrayList<>();
    }
}
