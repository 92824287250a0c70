package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a campaign.
 *
 * @param seq its position in the source, from 0
 * @param globalKey its global key in Labelbox
 * @param name its display name, and its external id in Labelbox
 * @param location where its source reads it from, in a format specific to the source
 * @param truth the digit that it shows, null if unknown
 * @param imported whether it has a data row
 * @param problem why it has no data row, null if nothing went wrong
 * @param predicted the digit that the model predicts, null if there is no prediction yet
 * @param sureness how sure the model is, from 0 to 1
 * @param label the digit of its latest label, null if it has none
 */
public record Item(
        String campaignId,
        int seq,
        String globalKey,
        String name,
        String location,
        @Nullable Integer truth,
        boolean imported,
        @Nullable String problem,
        @Nullable Integer predicted,
        @Nullable Double sureness,
        @Nullable Integer label) {}
