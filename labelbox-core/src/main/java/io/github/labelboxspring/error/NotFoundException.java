package io.github.labelboxspring.error;

/**
 * The object does not exist, was deleted, or belongs to another organization ({@code RESOURCE_NOT_FOUND}, HTTP 404).
 */
public final class NotFoundException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ApiError error) {
        this(error, "Check the id, and that the API key belongs to the organization that owns it");
    }

    private NotFoundException(ApiError error, String advice) {
        super(error, advice, false, false);
    }

    /** Return the exception for a response that contains no object. */
    public static NotFoundException of(String operation, String message) {
        return new NotFoundException(absent(operation, message));
    }

    /**
     * Return the exception for a response that contains no object, where the id is not the reason.
     *
     * @param advice what to do, or empty
     */
    public static NotFoundException of(String operation, String message, String advice) {
        return new NotFoundException(absent(operation, message), advice);
    }

    private static ApiError absent(String operation, String message) {
        return new ApiError(operation, "Labelbox", 200, null, null, null, message);
    }
}
