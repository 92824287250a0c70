package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture to be imported.
 *
 * @param name unique in the campaign
 * @param location where it is read from, as its source understands it
 * @param truth which digit it is, null if that is not known
 */
public record NewItem(
        String name, String location, @Nullable Integer truth) {}
