package io.github.labelboxspring.error;

/**
 * An object with the same name or key already exists ({@code RESOURCE_CONFLICT}, HTTP 409), or an object was changed since it
 * was read.
 */
public final class ConflictException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public ConflictException(ApiError error) {
        this(error, "Choose another name, or use the existing object");
    }

    private ConflictException(ApiError error, String advice) {
        super(error, advice, false, false);
    }

    /** Return the failure of an update to an object that was changed since it was read. */
    public static ConflictException changed(String operation, String message) {
        return new ConflictException(
                new ApiError(operation, "Labelbox", 200, null, null, null, message),
                "Read it again and apply the change to the current state");
    }
}
