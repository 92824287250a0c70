package io.github.labelboxspring.batch;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;

/** Retry policies for failures of readers and writers. */
public final class LabelboxRetryPolicies {

    private LabelboxRetryPolicies() {}

    /**
     * Return a policy for fault-tolerant steps that retries failures for which {@link LabelboxException#retryable()} is
     * true, and chunks with rows that were not processed. The client has already retried each request, see {@code
     * labelbox.retry}; this policy is for longer outages.
     *
     * <pre>{@code
     * .faultTolerant()
     * .retryPolicy(LabelboxRetryPolicies.retryable(5, Duration.ofSeconds(30)))
     * .skip(RowsFailedException.class)
     * .skipLimit(100)
     * }</pre>
     *
     * @param maxRetries the maximum number of attempts after the first
     * @param delay the delay before each of them
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
