package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.internal.transport.files.ConnectFailure;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/** Translates failures of the network into {@link LabelboxException}s. */
final class NetworkFailures {

    private NetworkFailures() {}

    /**
     * Translate a failure.
     *
     * @param wire what was sent before the failure
     * @param openFiles the number of downloads that hold a connection
     */
    static Throwable translate(Operation<?> operation, String host, Wire wire, Throwable failure, int openFiles) {
        if (failure instanceof LabelboxException || failure instanceof Error) {
            return failure;
        }
        Throwable cause =
                failure instanceof WebClientException && failure.getCause() != null ? failure.getCause() : failure;
        String name = operation.name();
        boolean maybe = operation.safety() != Safety.READ && wire.begun();
        if (cause instanceof IllegalArgumentException && !wire.begun()) {
            return cause;
        }
        if (cause instanceof DataBufferLimitException) {
            return DecodingException.tooLarge(
                    name + ": the response of " + host
                            + " is larger than labelbox.max-in-memory-size. Increase that, or request less at once",
                    cause,
                    maybe);
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return new TransportException(
                    name + ": the file to upload no longer exists (" + cause.getMessage() + ")", cause, false, false);
        }
        if (!wire.begun()) {
            return ConnectFailure.of(name, host, cause, openFiles);
        }
        return new TransportException(
                name + ": no response from " + host + " (" + ConnectFailure.reason(cause) + ")", cause, true, maybe);
    }
}
