package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.observation.ClientAnswers;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Records when requests of a client last succeeded and failed. Thread-safe. */
final class ClientActivity {

    private final LongSupplier nanoTime;

    private volatile @Nullable Long answered;

    private volatile @Nullable Long failed;

    private volatile @Nullable Long throttled;

    /** @param nanoTime a monotonic clock */
    ClientActivity(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void answered() {
        this.answered = this.nanoTime.getAsLong();
    }

    void failed(Throwable failure) {
        if (failure instanceof RateLimitedException) {
            this.throttled = this.nanoTime.getAsLong();
        } else if (failure instanceof TransportException
                || failure instanceof ServerException
                || failure instanceof DecodingException
                || failure instanceof AuthenticationException) {
            this.failed = this.nanoTime.getAsLong();
        } else if (failure instanceof LabelboxApiException) {
            answered();
        }
    }

    ClientAnswers answers() {
        long now = this.nanoTime.getAsLong();
        return new ClientAnswers(since(this.answered, now), since(this.failed, now), since(this.throttled, now));
    }

    private static @Nullable Duration since(@Nullable Long then, long now) {
        return then == null ? null : Duration.ofNanos(now - then);
    }
}
