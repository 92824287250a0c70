package io.github.labelboxspring;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import reactor.core.scheduler.Schedulers;

/** The two ways to run a call: every behaviour is tested in both. */
public enum CallStyle {
    BLOCKING {
        @Override
        public <T> T run(Call<T> call) {
            return call.execute();
        }

        @Override
        public void complete(Call<Void> call) {
            call.execute();
        }

        @Override
        public <T> List<T> read(StreamCall<T> call) {
            try (Stream<T> stream = call.stream()) {
                return stream.toList();
            }
        }
    },
    REACTIVE {
        @Override
        public <T> T run(Call<T> call) {
            return Objects.requireNonNull(
                    call.mono().subscribeOn(Schedulers.parallel()).block(LIMIT));
        }

        @Override
        public void complete(Call<Void> call) {
            call.mono().subscribeOn(Schedulers.parallel()).block(LIMIT);
        }

        @Override
        public <T> List<T> read(StreamCall<T> call) {
            return Objects.requireNonNull(
                    call.flux().subscribeOn(Schedulers.parallel()).collectList().block(LIMIT));
        }
    };

    private static final Duration LIMIT = Duration.ofMinutes(1);

    public abstract <T> T run(Call<T> call);

    /** Runs a call that answers nothing. */
    public abstract void complete(Call<Void> call);

    public abstract <T> List<T> read(StreamCall<T> call);
}
