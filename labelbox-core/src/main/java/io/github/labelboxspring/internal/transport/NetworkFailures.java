package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.Safety;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/** Translates failures of the network into {@link LabelboxException}s. */
final class NetworkFailures {

    private NetworkFailures() {}

    /** @param wire what was sent before the failure */
    static Throwable translate(Operation<?> operation, String host, Wire wire, Throwable failure) {
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
                    name + ": the file to upload is gone (" + cause.getMessage() + ")", cause, false, false);
        }
        if (!wire.begun()) {
            return unconnected(name, host, cause);
        }
        return new TransportException(
                name + ": no answer from " + host + " (" + reason(cause) + ")", cause, true, maybe);
    }

    private static TransportException unconnected(String name, String host, Throwable cause) {
        if (cause instanceof SSLException) {
            boolean cut = String.valueOf(cause.getMessage()).contains("closed");
            return new TransportException(
                    name + ": no secure connection to " + host + " (" + reason(cause) + "). If the certificate of a"
                            + " company's own authority is used, set labelbox.http.ssl.bundle",
                    cause,
                    cut,
                    false);
        }
        return new TransportException(
                name + ": cannot connect to " + host + " (" + reason(cause)
                        + "). Check the endpoint, the network and labelbox.http.proxy",
                cause,
                true,
                false);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof TimeoutException
                ? "timed out"
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
