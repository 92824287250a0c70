package io.github.labelboxspring.error;

/** Something of that name or key exists already ({@code RESOURCE_CONFLICT}, HTTP 409). */
public final class ConflictException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    public ConflictException(ApiError error) {
        super(error, "Choose another name, or use what exists", false, false);
    }
}
