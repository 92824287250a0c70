package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.FrameRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the features of an export hold.
 *
 * @param segments pairs of numbers by the feature's id
 */
record Spans(Fields segments) {

    /** Return null if the export does not say it. */
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
            throw new IllegalArgumentException("'segments' has a span of " + pair.size() + " numbers");
        }
        return FrameRange.of(pair.get(0), pair.get(1));
    }

    /** Return the runs of consecutive numbers, which are in order. */
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
