package io.github.labelboxspring.error;

/** An object with the same name or key already exists ({@code RESOURCE_CONFLICT}, HTTP 409). */
public final class ConflictException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public ConflictException(ApiError error) {
        super(error, "Choose another name, or use the existing object", false, false);
    }
}
