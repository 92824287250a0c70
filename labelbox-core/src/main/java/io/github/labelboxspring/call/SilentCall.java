package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;

record SilentCall(Call<?> source) implements Call<Void> {

    @Override
    @NullUnmarked
    public Void execute() {
        Object ignored = this.source.execute();
        return null;
    }

    @Override
    public Mono<Void> mono() {
        return this.source.mono().then();
    }

    @Override
    public Call<Void> with(UnaryOperator<CallOptions> change) {
        return new SilentCall(this.source.with(change));
    }
}
