package io.github.labelboxspring.emulator.internal.domain.datarows;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an asset.
 *
 * @param width in pixels, if it is an image in the storage
 * @param height likewise
 */
public record MediaAttributes(
        MediaType type,
        String mimeType,
        @Nullable Integer width,
        @Nullable Integer height) {}
