package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/**
 * One refused item of a bulk operation.
 *
 * @param key what names the item: its global key, id or uuid; null when the platform did not say
 * @param reason the platform's text
 */
public record RowFailure(@Nullable String key, String reason) {}
