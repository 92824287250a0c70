package io.github.labelboxspring.oracle;

import org.jspecify.annotations.Nullable;

/** A part of a multipart request; the content is kept of small texts only. */
record Part(
        String name,
        @Nullable String filename,
        @Nullable String type,
        long size,
        @Nullable String content) {}
