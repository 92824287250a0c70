package io.github.labelboxspring.error;

/** Labelbox failed to process the request (HTTP 5xx, or an internal error in the response). */
public final class ServerException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public ServerException(ApiError error, boolean mayHaveBeenApplied) {
        super(
                error,
                mayHaveBeenApplied ? "The change may already have been applied. Check before retrying" : "",
                true,
                mayHaveBeenApplied);
    }
}
