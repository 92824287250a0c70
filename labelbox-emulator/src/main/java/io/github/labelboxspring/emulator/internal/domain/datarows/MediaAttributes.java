package io.github.labelboxspring.emulator.internal.domain.datarows;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of an asset.
 *
 * @param width the width in pixels, if the asset is a stored image
 * @param height the height in pixels, if the asset is a stored image
 */
public record MediaAttributes(
        MediaType type,
        String mimeType,
        @Nullable Integer width,
        @Nullable Integer height) {}
