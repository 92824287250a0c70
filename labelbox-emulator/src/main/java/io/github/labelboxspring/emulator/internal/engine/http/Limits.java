package io.github.labelboxspring.emulator.internal.engine.http;

final class Limits {

    /** The maximum size of a JSON body in bytes. */
    static final int BODY = 64 * 1024 * 1024;

    /**
     * The platform's limit of 256 MB for an uploaded file, in bytes. The limit of 256 MB for the body of a REST request
     * is inferred.
     */
    static final long UPLOAD = 256L * 1024 * 1024;

    /** The maximum size of a multipart part that is kept on the heap, in bytes. */
    static final int PART_ON_HEAP = 64 * 1024;

    /** The size above which the journal does not keep the variables or the document of a request. */
    static final int JOURNAL_BODY = 64 * 1024;

    private Limits() {}
}
