package io.github.labelboxspring.error;

import java.util.Objects;

/**
 * Nothing of a bulk upload arrived, so nothing of it was carried out: do it again as a whole. An upload of which a part
 * arrived does not fail; what did not arrive is among the failures of its result.
 */
public final class UploadFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int firstRow;

    private final int lastRow;

    /**
     * @param firstRow index of the first item in the input, from 0
     * @param lastRow index of the last item
     * @param cause why the first of them did not arrive
     */
    public UploadFailedException(int firstRow, int lastRow, LabelboxException cause) {
        super(
                "Items " + firstRow + " to " + lastRow + " of the input could not be uploaded, so none was made: "
                        + cause.getMessage(),
                cause,
                cause.retryable(),
                false);
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** Return the same failure of items that stand so many places later in the input. */
    public UploadFailedException moved(int by) {
        return by == 0
                ? this
                : new UploadFailedException(
                        this.firstRow + by, this.lastRow + by, (LabelboxException) Objects.requireNonNull(getCause()));
    }

    /** Index of the first item in the input, from 0. */
    public int firstRow() {
        return this.firstRow;
    }

    /** Index of the last item in the input. */
    public int lastRow() {
        return this.lastRow;
    }
}
