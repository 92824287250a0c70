package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.TransportException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Failures that occur before a request has a connection, so that nothing was sent. */
public final class ConnectFailure {

    /** Prefix of the names of Reactor Netty's exceptions, which are internal to it. */
    private static final String POOL = "PoolAcquire";

    private ConnectFailure() {}

    /**
     * Translate a failure.
     *
     * @param work name of the operation or file
     * @param openFiles the number of downloads that hold a connection
     */
    public static TransportException of(String work, String host, Throwable cause, int openFiles) {
        if (cause instanceof SSLException) {
            boolean cut = String.valueOf(cause.getMessage()).contains("closed");
            return new TransportException(
                    work + ": no secure connection to " + host + " (" + reason(cause) + "). If the certificate was"
                            + " issued by a private authority, set labelbox.http.ssl.bundle",
                    cause,
                    cut,
                    false);
        }
        return new TransportException(work + ": " + message(host, cause, openFiles), cause, true, false);
    }

    private static String message(String host, Throwable cause, int openFiles) {
        String open =
                openFiles + (openFiles == 1 ? " download is open and holds its" : " downloads are open and hold their")
                        + " connection. Close each stream() that is not read to its end, preferably with"
                        + " try-with-resources";
        if (cause.getClass().getSimpleName().startsWith(POOL)) {
            return "all connections to " + host + " are in use (" + reason(cause) + "); " + open;
        }
        boolean perhapsPool = cause instanceof TimeoutException && openFiles > 0;
        return "cannot connect to " + host + " (" + reason(cause) + "). Check the endpoint, the network and"
                + " labelbox.http.proxy" + (perhapsPool ? ". " + open : "");
    }

    /** Return a description of the failure, for a message. */
    public static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof TimeoutException
                ? "timed out"
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
