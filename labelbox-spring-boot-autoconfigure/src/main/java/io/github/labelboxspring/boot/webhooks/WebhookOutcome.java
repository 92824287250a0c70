package io.github.labelboxspring.boot.webhooks;

/** The outcome of a delivery, with the response to Labelbox. */
public enum WebhookOutcome {

    /** Its event was published, and no listener failed. */
    PUBLISHED(200, "Success"),

    /** Its event had already been published and was not published again. */
    REPEATED(200, "Success"),

    /** It is not JSON, or the headers with its id or topic are missing or invalid. */
    UNREADABLE(400, "The delivery cannot be read"),

    /** It has no signature of an accepted kind. Its body was not read. */
    UNSIGNED(401, "The signature is missing"),

    /** Its signature does not match any accepted secret. */
    WRONGLY_SIGNED(401, "The signature is wrong"),

    /** Its body is larger than {@code labelbox.webhooks.max-body-size}. */
    TOO_LARGE(413, "The body is too large"),

    /** A listener has failed, or the store of deliveries is not available. The delivery can be repeated. */
    FAILED(500, "The delivery could not be processed"),

    /** An earlier attempt of the same delivery is still being published. The delivery can be repeated. */
    IN_PROGRESS(503, "The delivery is being processed"),

    /** Too many deliveries are being published. The delivery can be repeated. */
    BUSY(503, "Too many deliveries are being processed");

    private final int status;

    private final String text;

    WebhookOutcome(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** Return the HTTP status. */
    public int status() {
        return this.status;
    }

    /** Return the text of the response, which Labelbox shows with the delivery. */
    public String text() {
        return this.text;
    }
}
