package io.github.labelboxspring.boot.autoconfigure;

import java.util.Locale;

/** A bean requires a Labelbox client that has no API key. */
public final class MissingLabelboxApiKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;

    MissingLabelboxApiKeyException(String client) {
        this.property = ClientNames.prefix(client) + ".api-key";
    }

    /** Return the property that sets the key. */
    public String property() {
        return this.property;
    }

    /** Return the environment variable that sets the key. */
    public String variable() {
        return this.property.equals("labelbox.api-key")
                ? "LABELBOX_API_KEY"
                : this.property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String getMessage() {
        return "No Labelbox API key is set: set the property " + property() + " or the environment variable "
                + variable();
    }
}
