package io.github.labelboxspring.batch;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.WriteFailedException;

/**
 * Creates or updates the data rows of each chunk in one task of the platform, and waits for it.
 * Create it with {@link DataRowItemWriterBuilder}.
 *
 * <p>Each row has its own outcome. If rows are rejected or not processed, the writer fails with
 * {@link io.github.labelboxspring.error.RowsFailedException}. A step that retries sends only rows that were not
 * processed. A step that skips these exceptions skips exactly the rejected rows, each with its reason. A step that does
 * neither fails, but the other rows of the chunk exist nonetheless.
 *
 * <p>A chunk requires at least one task, which is polled every 2 seconds: use chunks of 1,000 to 10,000 rows.
 *
 * @param <T> the type of the items
 */
public class DataRowItemWriter<T> extends OutcomeItemWriter<T> {

    private final Mode mode;

    private final Function<? super List<T>, ? extends Call<DataRowsResult>> operation;

    private final Function<? super T, @Nullable String> globalKey;

    /** How the writer treats rows. */
    enum Mode {
        CREATE,
        CREATE_MISSING,
        UPSERT
    }

    DataRowItemWriter(
            Mode mode,
            Function<? super List<T>, ? extends Call<DataRowsResult>> operation,
            Function<? super T, @Nullable String> globalKey) {
        this.mode = mode;
        this.operation = operation;
        this.globalKey = globalKey;
    }

    @Override
    List<RowFailure> send(List<T> items, Outcomes<T> outcomes) {
        DataRowsResult result = result(items);
        List<RowFailure> failures = result.failures().stream()
                .filter(failure -> !exists(failure))
                .map(failure -> failure.at(place(failure.index(), failure.key(), items)))
                .toList();
        List<RowFailure> unplaced =
                failures.stream().filter(failure -> failure.index() == null).toList();
        if (unplaced.isEmpty()) {
            items.forEach(outcomes::succeeded);
        } else {
            result.rows().stream()
                    .map(row -> place(row.index(), row.globalKey(), items))
                    .flatMap(Stream::ofNullable)
                    .forEach(place -> outcomes.succeeded(items.get(place)));
        }
        for (RowFailure failure : failures) {
            if (failure.index() != null) {
                outcomes.failed(items.get(failure.index()), failure);
            }
        }
        return unplaced;
    }

    private DataRowsResult result(List<T> items) {
        try {
            return this.operation.apply(items).execute();
        } catch (LabelboxException unknown) {
            if (this.mode == Mode.CREATE && unknown.mayHaveBeenApplied()) {
                throw new WriteFailedException(
                        "Data rows may have been created, and writing them again could create duplicates. Assign"
                                + " global keys to the rows and use buildCreatingMissing()",
                        unknown);
            }
            throw unknown;
        }
    }

    /** Return whether an earlier execution of the step had sent the row before it was killed. */
    private boolean exists(RowFailure failure) {
        return this.mode == Mode.CREATE_MISSING && failure.kind() == RowFailure.Kind.DUPLICATE_GLOBAL_KEY;
    }

    private @Nullable Integer place(@Nullable Integer index, @Nullable String key, List<T> items) {
        if (index != null || key == null) {
            return index;
        }
        for (int each = 0; each < items.size(); each++) {
            if (Objects.equals(key, this.globalKey.apply(items.get(each)))) {
                return each;
            }
        }
        return null;
    }
}
