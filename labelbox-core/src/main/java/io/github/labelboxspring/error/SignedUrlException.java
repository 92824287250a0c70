package io.github.labelboxspring.error;

/**
 * The file store refused a signed URL, mostly because it has expired. Signed URLs live for about 24 hours: ask the
 * platform again for the object that holds the URL, and use the new one.
 */
public final class SignedUrlException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param file what was to be read
     * @param host the file store
     * @param status HTTP status of its answer
     */
    public SignedUrlException(String file, String host, int status) {
        super(
                "The file store " + host + " refused " + file + " (HTTP " + status
                        + "): its signed URL has expired or is wrong. Fetch the object that holds the URL again and use the new one",
                null,
                true,
                false);
        this.status = status;
    }

    /** HTTP status of the file store's answer. */
    public int status() {
        return this.status;
    }
}
