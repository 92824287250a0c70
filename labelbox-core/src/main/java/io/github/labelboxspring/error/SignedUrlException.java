package io.github.labelboxspring.error;

/**
 * The file store rejected a signed URL, usually because it has expired. Signed URLs are valid for about 24 hours. Fetch
 * the object that contains the URL again and use the new URL.
 */
public final class SignedUrlException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param file the requested file
     * @param host the file store
     * @param status HTTP status of its response
     */
    public SignedUrlException(String file, String host, int status) {
        super(
                "The file store " + host + " rejected " + file + " (HTTP " + status
                        + "): its signed URL has expired or is wrong. Fetch the object that holds the URL again and use the new one",
                null,
                true,
                false);
        this.status = status;
    }

    /** Return the HTTP status of the file store's response. */
    public int status() {
        return this.status;
    }
}
