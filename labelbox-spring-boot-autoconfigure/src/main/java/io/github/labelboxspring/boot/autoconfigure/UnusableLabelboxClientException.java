package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.error.LabelboxException;

/** The request sent because of {@code labelbox.verify-on-startup} has failed; the cause contains the reason. */
public final class UnusableLabelboxClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String client;

    UnusableLabelboxClientException(String client, LabelboxException cause) {
        super("The Labelbox client '" + client + "' cannot be used: " + cause.getMessage(), cause);
        this.client = client;
    }

    /** Return the name of the client. */
    public String client() {
        return this.client;
    }
}
