package io.github.labelboxspring.error;

/** What was named does not exist, was deleted, or belongs to another organization ({@code RESOURCE_NOT_FOUND}, HTTP 404). */
public final class NotFoundException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ApiError error) {
        super(error, "Check the id, and that the key belongs to the organization that owns it", false, false);
    }

    /** For what the platform answered with nothing. */
    public static NotFoundException of(String operation, String message) {
        return new NotFoundException(new ApiError(operation, "Labelbox", 200, null, null, null, message));
    }
}
