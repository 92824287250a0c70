package io.github.labelboxspring.error;

/**
 * The object does not exist, was deleted, or belongs to another organization ({@code RESOURCE_NOT_FOUND}, HTTP 404).
 */
public final class NotFoundException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ApiError error) {
        super(error, "Check the id, and that the API key belongs to the organization that owns it", false, false);
    }

    /** Return the exception for a response that contains no object. */
    public static NotFoundException of(String operation, String message) {
        return new NotFoundException(new ApiError(operation, "Labelbox", 200, null, null, null, message));
    }
}
