package io.github.labelboxspring.boot.autoconfigure;

/** A bean asks for the Labelbox client, and no API key is set. */
public final class MissingLabelboxApiKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingLabelboxApiKeyException() {
        super("No Labelbox API key is set: set the property labelbox.api-key or the environment variable"
                + " LABELBOX_API_KEY");
    }
}
