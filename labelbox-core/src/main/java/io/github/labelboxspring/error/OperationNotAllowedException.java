package io.github.labelboxspring.error;

/** The plan, a quota or the state of the object forbids the operation ({@code OPERATION_NOT_ALLOWED}, status 426). */
public final class OperationNotAllowedException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public OperationNotAllowedException(ApiError error) {
        super(error, "Check the plan's limits and the state of the object", false, false);
    }

    /** Return the exception for a violation that the client detects without a response from Labelbox. */
    public static OperationNotAllowedException of(String operation, String message) {
        return new OperationNotAllowedException(
                new ApiError(operation, "Labelbox", 200, "OPERATION_NOT_ALLOWED", null, null, message));
    }
}
