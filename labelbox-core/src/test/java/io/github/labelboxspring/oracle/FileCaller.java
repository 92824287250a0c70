package io.github.labelboxspring.oracle;

import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.imports.AnnotationImport;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A platform without a network: every file has the same content, and every import has ended.
 *
 * @param file the content, in the pieces in which it arrives
 */
record FileCaller(List<byte[]> file) implements Caller {

    private static final Json JSON = Json.lenient();

    private static final String URL = "https://storage.example.org/file";

    @Override
    @SuppressWarnings("unchecked")
    public <T> Mono<T> exchange(Operation<T> operation) {
        return Mono.fromSupplier(() -> (T) answer(operation));
    }

    private static Object answer(Operation<?> operation) {
        if (operation.resultType().type() == AnnotationImport.class) {
            return new AnnotationImport("i", "import", AnnotationImport.State.FINISHED, "100%", URL, URL, URL);
        }
        return Map.of("a0", Map.of("id", "i", "name", "import", "state", "FAILED", "errorFileUrl", URL));
    }

    @Override
    public Flux<byte[]> download(RangedFile ranged) {
        return Flux.fromIterable(this.file);
    }

    @Override
    public StreamCall<TaskProgress> watch(TaskRef task) {
        return StreamCall.of(Flux::never);
    }

    @Override
    public Caller withApiKey(Supplier<? extends @Nullable String> apiKey) {
        return this;
    }

    @Override
    public JsonCodec json() {
        return JSON;
    }

    @Override
    public Polling polling() {
        return Polling.DEFAULT;
    }
}
