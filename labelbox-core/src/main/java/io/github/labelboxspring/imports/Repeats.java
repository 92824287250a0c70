package io.github.labelboxspring.imports;

import io.github.labelboxspring.imports.AnnotationReader.Identity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds repeated UUIDs and data rows with too many annotations of a feature. Memory use does not depend on the number
 * of annotations. The first pass finds possible repetitions by their hashes. A second pass, only needed if there are
 * any, compares the texts themselves, so that different texts are never treated as equal.
 */
final class Repeats {

    private static final int FEWEST_COUNTERS = 1 << 8;

    /** 4 MiB. */
    private static final int MOST_COUNTERS = 1 << 20;

    /** Annotations are rarely shorter. */
    private static final int BYTES_PER_ANNOTATION = 64;

    /** Further repeated UUIDs are not checked; Labelbox may reject them. */
    private static final int MOST_SUSPECTS = 100_000;

    private final HashFilter uuids;

    /** The number of annotations by the hash of data row and feature. */
    private final int[] counters;

    private long[] suspects = new long[16];

    private int suspected;

    private boolean crowded;

    /** @param bytes size of all annotations */
    Repeats(long bytes) {
        this.uuids = HashFilter.ofBits(bytes);
        this.counters = new int
                [(int) Long.highestOneBit(
                        Math.min(Math.max(bytes / BYTES_PER_ANNOTATION, FEWEST_COUNTERS), MOST_COUNTERS))];
    }

    /** Record an annotation in the first pass. */
    void add(Identity annotation) {
        if (annotation.uuid() != null) {
            long hash = HashFilter.hash(annotation.uuid());
            if (this.uuids.add(hash) && this.suspected < MOST_SUSPECTS) {
                suspect(hash);
            }
        }
        if (annotation.row() != null && annotation.feature() != null) {
            int counter = counter(annotation.row(), annotation.feature());
            this.counters[counter]++;
            this.crowded |= this.counters[counter] > ImportOperations.MAX_ANNOTATIONS_PER_FEATURE;
        }
    }

    private void suspect(long hash) {
        if (this.suspected == this.suspects.length) {
            this.suspects = Arrays.copyOf(this.suspects, this.suspected * 2);
        }
        this.suspects[this.suspected++] = hash;
    }

    private int counter(String row, String feature) {
        return (int) HashFilter.hash(row, feature) & (this.counters.length - 1);
    }

    /** Return whether a second pass is needed. */
    boolean suspected() {
        return this.suspected > 0 || this.crowded;
    }

    /** Return the collector of the second pass. */
    Confirmation confirmation(Findings findings) {
        Arrays.sort(this.suspects, 0, this.suspected);
        return new Confirmation(findings);
    }

    /** Compares the texts of possible repetitions. */
    final class Confirmation {

        private final Findings findings;

        private final Map<String, Long> lineOfUuid = new HashMap<>();

        private final Map<Place, Integer> annotations = new HashMap<>();

        private Confirmation(Findings findings) {
            this.findings = findings;
        }

        /** Record an annotation in the second pass. */
        void add(long line, Identity annotation) {
            String uuid = annotation.uuid();
            if (uuid != null && suspect(uuid)) {
                Long earlier = this.lineOfUuid.putIfAbsent(uuid, line);
                if (earlier != null) {
                    this.findings.add(line, "'uuid' " + uuid + " is already used in line " + earlier);
                }
            }
            if (annotation.row() != null && annotation.feature() != null) {
                count(line, new Place(annotation.row(), annotation.feature()));
            }
        }

        private boolean suspect(String uuid) {
            return Arrays.binarySearch(Repeats.this.suspects, 0, Repeats.this.suspected, HashFilter.hash(uuid)) >= 0;
        }

        private void count(long line, Place place) {
            int most = ImportOperations.MAX_ANNOTATIONS_PER_FEATURE;
            if (Repeats.this.counters[counter(place.row(), place.feature())] > most
                    && this.annotations.merge(place, 1, Integer::sum) == most + 1) {
                this.findings.add(
                        line,
                        "is annotation " + (most + 1) + " of '" + place.feature() + "' on the data row of "
                                + place.row() + ", but an import can have at most " + most);
            }
        }
    }

    private record Place(String row, String feature) {}
}
