package io.github.labelboxspring.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some or all items of a bulk operation failed. Bulk operations return failures of single items in their result; this
 * exception is only thrown by the result's {@code orThrow()}.
 *
 * <p>The exception is {@linkplain #retryable() retryable} if the whole input can be resent: all items failed, and all
 * failures are {@linkplain RowFailure.Kind#safeToResend() safe to resend}. Otherwise, resend only those items.
 */
public final class RowsFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int items;

    private final ArrayList<RowFailure> failures;

    /**
     * @param items the number of items of the input
     * @param failures the items that failed, at least one
     * @param cause why the first of them failed; null if not known as an exception
     */
    public RowsFailedException(int items, List<RowFailure> failures, @Nullable Throwable cause) {
        super(
                failures.size() + " of " + items + " items failed: " + RowFailure.summary(failures),
                cause,
                failures.size() == items
                        && failures.stream().allMatch(each -> each.kind().safeToResend()),
                failures.size() < items || failures.stream().anyMatch(each -> each.kind() == RowFailure.Kind.UNKNOWN));
        this.items = items;
        this.failures = new ArrayList<>(failures);
    }

    /** Return the number of items of the input. */
    public int items() {
        return this.items;
    }

    /** Return the items that failed. */
    public List<RowFailure> failures() {
        return Collections.unmodifiableList(this.failures);
    }
}
