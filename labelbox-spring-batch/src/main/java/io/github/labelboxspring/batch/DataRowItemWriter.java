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
 * Creates or changes the data rows of each chunk by one task of the platform, and waits for it. Make it with
 * {@link DataRowItemWriterBuilder}.
 *
 * <p>Each row has an outcome of its own. If rows are refused or do not arrive, the writer fails with
 * {@link io.github.labelboxspring.error.RowsFailedException}: a step that retries sends only those that did not arrive, a
 * step that skips these exceptions skips exactly the refused rows, each with its reason. A step that does neither fails;
 * the other rows of the chunk exist nonetheless.
 *
 * <p>A chunk costs at least one task, of which the client asks every 2 seconds: use chunks of 1,000 to 10,000 rows.
 *
 * @param <T> type of the items
 */
public class DataRowItemWriter<T> extends OutcomeItemWriter<T> {

    private final Mode mode;

    private final Function<? super List<T>, ? extends Call<DataRowsResult>> operation;

    private final Function<? super T, @Nullable String> globalKey;

    /** What the writer does with rows. */
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
                        "Data rows may have been created, and writing them again could create them twice. Give the rows"
                                + " global keys and use buildCreatingMissing()",
                        unknown);
            }
            throw unknown;
        }
    }

    /** A row that an earlier execution of the step had sent before it was killed. */
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
