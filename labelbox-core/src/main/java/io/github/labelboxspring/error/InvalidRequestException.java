package io.github.labelboxspring.error;

/** The platform refuses the request as it stands; sending it again does not help. */
public final class InvalidRequestException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(ApiError error) {
        super(error, "", false, false);
    }

    /** For an answer that is a refusal, though it is no error of GraphQL. */
    public static InvalidRequestException of(String operation, String message) {
        return new InvalidRequestException(new ApiError(operation, "Labelbox", 200, null, null, null, message));
    }
}
