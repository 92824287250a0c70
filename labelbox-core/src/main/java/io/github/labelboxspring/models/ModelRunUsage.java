package io.github.labelboxspring.models;

import org.jspecify.annotations.Nullable;

/**
 * What a run of Foundry costs.
 *
 * @param cost what it has cost, in a unit that the platform does not document
 * @param status the platform's word for how far it is; the words are not documented
 * @param totalDataRows the data rows that it predicts on
 */
public record ModelRunUsage(
        @Nullable Double cost,
        @Nullable String status,
        @Nullable Integer totalDataRows) {}
