package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data rows by number. Numbers are not reused, and long runs of deleted data rows take no space. */
final class NumberedRows implements Serializable {

    private static final int RUN = 256;

    private final List<@Nullable Run> runs = new ArrayList<>();
    private int created;

    /** Return one more than the highest number. */
    int created() {
        return this.created;
    }

    void add(DataRow row) {
        int place = this.created % RUN;
        if (place == 0) {
            this.runs.add(new Run());
        }
        Run last = this.runs.get(this.runs.size() - 1);
        if (last == null) {
            last = new Run();
            this.runs.set(this.runs.size() - 1, last);
        }
        last.rows[place] = row;
        last.living++;
        this.created++;
    }

    Optional<DataRow> find(int number) {
        Run run = this.runs.get(number / RUN);
        return run == null ? Optional.empty() : Optional.ofNullable(run.rows[number % RUN]);
    }

    void remove(int number) {
        Run run = this.runs.get(number / RUN);
        if (run != null && run.rows[number % RUN] != null) {
            run.rows[number % RUN] = null;
            run.living--;
            if (run.living == 0) {
                this.runs.set(number / RUN, null);
            }
        }
    }

    /** Return all data rows, oldest first. */
    Stream<DataRow> stream() {
        return this.runs.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(run -> Arrays.stream(run.rows))
                .flatMap(Stream::ofNullable);
    }

    private static final class Run implements Serializable {

        private final @Nullable DataRow[] rows = new @Nullable DataRow[RUN];
        private int living;
    }
}
