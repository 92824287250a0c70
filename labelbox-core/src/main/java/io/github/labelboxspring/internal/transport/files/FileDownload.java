package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.settings.TransportSettings;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/**
 * Reads files range by range, each with a new signed URL and without the API key. An interrupted range is resumed at
 * the last byte that was read. A response that does not match the requested range is a failure and is never treated as
 * part of the file.
 *
 * @param web a client without credentials
 * @param open the downloads that hold a connection
 */
public record FileDownload(
        WebClient web, RetryDecision decision, TransportSettings settings, OpenFiles open, CallObserver calls) {

    /** Return the bytes of the file, in order, on the scheduler for caller code. */
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
