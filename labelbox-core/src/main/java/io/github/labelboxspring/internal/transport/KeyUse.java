package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.AuthenticationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The keys of one call: the supplier is asked on each attempt, and once more when a key was refused. */
final class KeyUse {

    private final Supplier<? extends @Nullable String> supplier;

    private final String operation;

    private final String host;

    private String last = "";

    private boolean renewed;

    KeyUse(Supplier<? extends @Nullable String> supplier, String operation, String host) {
        this.supplier = supplier;
        this.operation = operation;
        this.host = host;
    }

    /** The key for an attempt. */
    String next() {
        this.last = ApiKey.from(this.supplier, this.operation, this.host);
        return this.last;
    }

    /** Another key than the refused one, if the supplier has one by now; asked for once a call, where one may block. */
    Mono<String> afterRefusal(AuthenticationException refusal) {
        if (this.renewed) {
            return Mono.error(refusal);
        }
        this.renewed = true;
        String refused = this.last;
        return Mono.fromCallable(this::next)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(unobtainable -> refusal)
                .filter(key -> !key.equals(refused))
                .switchIfEmpty(Mono.error(refusal));
    }
}
