package io.github.labelboxspring.error;

/** The platform failed (HTTP 5xx, or an internal error in the answer). */
public final class ServerException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public ServerException(ApiError error, boolean mayHaveBeenApplied) {
        super(
                error,
                mayHaveBeenApplied ? "The change may have been applied. Check before retrying" : "",
                true,
                mayHaveBeenApplied);
    }
}
