package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Repeats a request until its result meets a condition, for work of Labelbox that is not a task. A request that fails
 * with a retryable error only delays the next one.
 */
public final class PollingCall<T> extends Call<T> {

    private final Call<T> question;

    private final Predicate<? super T> done;

    private final Polling polling;

    private final Duration within;

    private final Supplier<? extends LabelboxException> late;

    /**
     * @param question the request to repeat
     * @param done whether a result is the last one
     * @param polling how often to send the request
     * @param within how long to wait in total
     * @param late the failure if the time has expired
     */
    public PollingCall(
            Call<T> question,
            Predicate<? super T> done,
            Polling polling,
            Duration within,
            Supplier<? extends LabelboxException> late) {
        this.question = question.with(options -> options.withoutRetry());
        this.done = done;
        this.polling = polling;
        this.within = within;
        this.late = late;
    }

    @Override
    protected Mono<T> pipeline() {
        return Mono.deferContextual(view -> {
            Scope scope = Scope.of(view);
            return this.question
                    .mono()
                    .filter(this.done)
                    .onErrorResume(
                            LabelboxException.class,
                            failure -> failure.retryable() ? Mono.empty() : Mono.error(failure))
                    .repeatWhenEmpty(
                            Integer.MAX_VALUE, empties -> empties.concatMap(n -> scope.delay(this.polling.pause(n))))
                    .timeout(scope.delay(this.within), Mono.error(this.late));
        });
    }
}
