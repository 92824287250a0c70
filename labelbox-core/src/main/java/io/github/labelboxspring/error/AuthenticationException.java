package io.github.labelboxspring.error;

/** The API key is missing, wrong, expired or revoked ({@code AUTHENTICATION_ERROR}, HTTP 401). */
public final class AuthenticationException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(ApiError error) {
        super(
                error,
                "Check the API key: set labelbox.api-key or LABELBOX_API_KEY to a key that is not revoked or expired",
                false,
                false);
    }
}
