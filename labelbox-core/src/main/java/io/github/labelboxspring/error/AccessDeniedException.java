package io.github.labelboxspring.error;

/** The API key is valid, but its role does not permit the operation ({@code AUTHORIZATION_ERROR}, HTTP 403). */
public final class AccessDeniedException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public AccessDeniedException(ApiError error) {
        super(error, "Use a key whose role allows this operation", false, false);
    }
}
