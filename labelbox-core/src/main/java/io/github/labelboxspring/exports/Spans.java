package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.FrameRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spans of time or frames to which the features of an export apply.
 *
 * @param segments pairs of numbers by feature id
 */
record Spans(Fields segments) {

    /** Return the spans of a feature, or null if the export does not specify them. */
    @Nullable
    List<FrameRange> find(@Nullable String featureId) {
        if (featureId == null || !this.segments.has(featureId)) {
            return null;
        }
        List<FrameRange> ranges = this.segments.list(featureId, Spans::span);
        return ranges.isEmpty() ? null : ranges;
    }

    private static FrameRange span(Object value) {
        List<Integer> pair = Fields.list("segments", value, each -> Fields.integer("segments", each));
        if (pair.size() != 2) {
            throw new IllegalArgumentException(
                    "'segments' must have spans of 2 numbers, but has one of " + pair.size());
        }
        return FrameRange.of(pair.get(0), pair.get(1));
    }

    /** Return the runs of consecutive numbers. The numbers must be sorted. */
    static List<FrameRange> runs(Collection<Integer> numbers) {
        List<FrameRange> runs = new ArrayList<>();
        int first = 0;
        int last = 0;
        boolean open = false;
        for (int number : numbers) {
            if (open && number != last + 1) {
                runs.add(FrameRange.of(first, last));
                open = false;
            }
            first = open ? first : number;
            last = number;
            open = true;
        }
        if (open) {
            runs.add(FrameRange.of(first, last));
        }
        return runs;
    }
}
