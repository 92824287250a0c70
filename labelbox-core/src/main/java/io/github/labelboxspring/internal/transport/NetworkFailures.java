package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.Safety;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/** What the network did to us, as exceptions of ours. */
final class NetworkFailures {

    private NetworkFailures() {}

    static Throwable translate(String operation, String host, Safety safety, Throwable failure) {
        Throwable cause =
                failure instanceof WebClientException && failure.getCause() != null ? failure.getCause() : failure;
        if (failure instanceof LabelboxException || failure instanceof IllegalArgumentException) {
            return failure;
        }
        if (cause instanceof DataBufferLimitException) {
            return new DecodingException(
                    operation + ": the answer of " + host + " is larger than labelbox.max-in-memory-size",
                    cause,
                    safety != Safety.READ);
        }
        if (cause instanceof SSLException && !String.valueOf(cause.getMessage()).contains("closed")) {
            return new TransportException(
                    operation + ": no secure connection to " + host + " (" + reason(cause)
                            + "). If a company's own authority signs for it, set labelbox.http.ssl.bundle",
                    cause,
                    false,
                    false);
        }
        if (neverSent(cause)) {
            return new TransportException(
                    operation + ": cannot connect to " + host + " (" + reason(cause)
                            + "). Check the endpoint, the network and labelbox.http.proxy",
                    cause,
                    true,
                    false);
        }
        if (cause instanceof TimeoutException
                || cause instanceof IOException
                || failure instanceof WebClientException) {
            return new TransportException(
                    operation + ": no answer from " + host + " (" + reason(cause) + ")",
                    cause,
                    true,
                    safety != Safety.READ);
        }
        return failure;
    }

    private static boolean neverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause.getClass().getSimpleName().startsWith("PoolAcquire");
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof TimeoutException
                ? "timed out"
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
