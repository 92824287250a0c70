package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a campaign.
 *
 * @param seq its place in the source, from 0
 * @param globalKey its global key in Labelbox
 * @param name for people; its external id in Labelbox
 * @param location where it is read from, as its source understands it
 * @param truth which digit it is, null if that is not known
 * @param imported whether it has a data row
 * @param problem why it has none, null if nothing went wrong
 * @param predicted which digit the model takes it for, null before the first round
 * @param sureness how sure the model is, from 0 to 1
 * @param label which digit its latest label says
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
