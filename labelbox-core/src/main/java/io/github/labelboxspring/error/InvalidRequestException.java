package io.github.labelboxspring.error;

/** The platform refuses the request as it stands; sending it again does not help. */
public final class InvalidRequestException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(ApiError error) {
        super(error, "", false, false);
    }
}
