package io.github.labelboxspring.error;

/**
 * A part of a bulk upload did not arrive. Nothing of the upload was carried out, since the platform is told of it only
 * when all parts are there: do it again as a whole.
 */
public final class UploadFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int firstRow;

    private final int lastRow;

    /**
     * @param firstRow index of the part's first row in the input, from 0
     * @param lastRow index of its last row
     * @param cause why it did not arrive
     */
    public UploadFailedException(int firstRow, int lastRow, LabelboxException cause) {
        super(
                "Rows " + firstRow + " to " + lastRow + " of the input could not be uploaded, so none was made: "
                        + cause.getMessage(),
                cause,
                cause.retryable(),
                false);
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** Index of the part's first row in the input, from 0. */
    public int firstRow() {
        return this.firstRow;
    }

    /** Index of the part's last row in the input. */
    public int lastRow() {
        return this.lastRow;
    }
}
