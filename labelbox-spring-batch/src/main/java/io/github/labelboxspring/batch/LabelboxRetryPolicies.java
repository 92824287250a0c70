package io.github.labelboxspring.batch;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;

/** Which failures of a reader or writer are worth another attempt. */
public final class LabelboxRetryPolicies {

    private LabelboxRetryPolicies() {}

    /**
     * Return a policy for fault-tolerant steps: it repeats what {@link LabelboxException#retryable()} says may succeed, and
     * chunks of which rows did not arrive. The client has repeated each request before, see {@code labelbox.retry}; this
     * is for outages that last longer.
     *
     * <pre>{@code
     * .faultTolerant()
     * .retryPolicy(LabelboxRetryPolicies.retryable(5, Duration.ofSeconds(30)))
     * .skip(RowsFailedException.class)
     * .skipLimit(100)
     * }</pre>
     *
     * @param maxRetries attempts after the first one
     * @param delay pause before each of them
     */
    public static RetryPolicy retryable(long maxRetries, Duration delay) {
        return RetryPolicy.builder()
                .maxRetries(maxRetries)
                .delay(delay)
                .predicate(LabelboxRetryPolicies::isRetryable)
                .build();
    }

    private static boolean isRetryable(Throwable failure) {
        if (failure instanceof RowsFailedException rows) {
            return rows.failures().stream().map(RowFailure::kind).anyMatch(RowFailure.Kind::safeToResend);
        }
        return failure instanceof LabelboxException other && other.retryable();
    }
}
