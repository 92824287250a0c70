package io.github.labelboxspring.formats.images;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a format could not hold, or could hold only in another form. Nothing else is left out by the writers and readers of
 * this module.
 *
 * <p>It needs memory for each kind of loss and feature, not for each annotation. It may be used by several threads.
 */
public final class FormatReport {

    /** Data rows that are named for each loss. */
    public static final int MAX_DATA_ROWS = 10;

    private final Map<Kind, Entry> entries = new LinkedHashMap<>();

    /**
     * Count a loss.
     *
     * @param what which is lost, such as {@code line}
     * @param feature the tool or question it belongs to, null if it belongs to none
     * @param dataRow id or global key of the data row; the name of the file if no data row is known
     */
    public synchronized void add(String what, @Nullable String feature, String dataRow) {
        Entry entry = this.entries.computeIfAbsent(new Kind(what, feature), kind -> new Entry());
        entry.count++;
        if (entry.dataRows.size() < MAX_DATA_ROWS && !entry.dataRows.contains(dataRow)) {
            entry.dataRows.add(dataRow);
        }
    }

    /** Return what was lost, in the order in which it was found first. */
    public synchronized List<Loss> losses() {
        return this.entries.entrySet().stream()
                .map(each -> new Loss(
                        each.getKey().what(),
                        each.getKey().feature(),
                        each.getValue().count,
                        List.copyOf(each.getValue().dataRows)))
                .toList();
    }

    /** Return whether everything was held. */
    public synchronized boolean isEmpty() {
        return this.entries.isEmpty();
    }

    /** The losses, one a line. */
    @Override
    public String toString() {
        return isEmpty()
                ? "Everything was held"
                : losses().stream().map(Loss::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * Annotations, or parts of them, that were lost or changed for the same reason.
     *
     * @param what which was lost
     * @param feature the tool or question they belong to, null if they belong to none
     * @param count how many
     * @param dataRows the first data rows, at most {@value FormatReport#MAX_DATA_ROWS}, by id or global key; files by name
     *     if no data row is known
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
