package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture to be imported.
 *
 * @param name its name, which is unique in the campaign
 * @param location where its source reads it from, in a format specific to the source
 * @param truth the digit that it shows, null if unknown
 */
public record NewItem(
        String name, String location, @Nullable Integer truth) {}
