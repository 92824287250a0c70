package io.github.labelboxspring.emulator.internal.engine.http;

final class Limits {

    /** Bytes of a JSON body. */
    static final int BODY = 64 * 1024 * 1024;

    /** Bytes of an uploaded file, the platform's 256 MB, and of the body of a REST path (inferred). */
    static final long UPLOAD = 256L * 1024 * 1024;

    /** Bytes of a part of a multipart body that stay on the heap. */
    static final int PART_ON_HEAP = 64 * 1024;

    /** Bytes of a body beyond which the journal does not keep the variables. */
    static final int JOURNAL_BODY = 64 * 1024;

    private Limits() {}
}
