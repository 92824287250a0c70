package io.github.labelboxspring.error;

import java.util.Objects;

/**
 * No part of a bulk upload reached Labelbox, so nothing was changed: retry all of it. If only a part could not be
 * uploaded, the operation does not fail; those items are among the failures of its result.
 */
public final class UploadFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int firstRow;

    private final int lastRow;

    /**
     * @param firstRow index of the first item in the input, from 0
     * @param lastRow index of the last item
     * @param cause why the upload of the first of them failed
     */
    public UploadFailedException(int firstRow, int lastRow, LabelboxException cause) {
        super(
                "Items " + firstRow + " to " + lastRow + " of the input could not be uploaded, so none was created: "
                        + cause.getMessage(),
                cause,
                cause.retryable(),
                false);
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** Return the same failure with its indexes increased by the given number. */
    public UploadFailedException moved(int by) {
        return by == 0
                ? this
                : new UploadFailedException(
                        this.firstRow + by, this.lastRow + by, (LabelboxException) Objects.requireNonNull(getCause()));
    }

    /** Return the index of the first item in the input, from 0. */
    public int firstRow() {
        return this.firstRow;
    }

    /** Return the index of the last item in the input. */
    public int lastRow() {
        return this.lastRow;
    }
}
