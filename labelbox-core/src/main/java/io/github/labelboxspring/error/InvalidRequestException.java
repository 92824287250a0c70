package io.github.labelboxspring.error;

/** Labelbox rejected the request as invalid. Retrying it unchanged does not help. */
public final class InvalidRequestException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(ApiError error) {
        super(error, "", false, false);
    }

    /** Return the exception for a response that is a rejection, but not a GraphQL error. */
    public static InvalidRequestException of(String operation, String message) {
        return new InvalidRequestException(new ApiError(operation, "Labelbox", 200, null, null, null, message));
    }
}
