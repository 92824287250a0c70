package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.settings.TransportSettings;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/**
 * Reads files range by range, each through a fresh signed URL and without the API key. A range that breaks off is taken
 * up at the byte reached; what is not the range that was asked for is a failure, never a part of the file.
 *
 * @param web a client without credentials
 * @param open the downloads that keep a connection
 */
public record FileDownload(
        WebClient web, RetryDecision decision, TransportSettings settings, OpenFiles open, CallObserver calls) {

    /** Return the bytes of the file, in order, where code of the caller may run. */
    public Flux<byte[]> read(RangedFile file) {
        return file.size() >= 0 && file.start() >= file.size()
                ? Flux.empty()
                : this.calls.many(
                        file.operation(),
                        "download",
                        observed -> Flux.deferContextual(
                                view -> new DownloadRun(this, file, Scope.of(view), observed).bytes()));
    }
}
