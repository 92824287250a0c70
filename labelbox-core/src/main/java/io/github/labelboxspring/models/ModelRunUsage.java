package io.github.labelboxspring.models;

import org.jspecify.annotations.Nullable;

/**
 * The cost of a Foundry run.
 *
 * @param cost the cost, in a unit that the platform does not document
 * @param status the platform's name of the status; the possible values are not documented
 * @param totalDataRows the number of data rows to predict on
 */
public record ModelRunUsage(
        @Nullable Double cost,
        @Nullable String status,
        @Nullable Integer totalDataRows) {}
