package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.List;
import java.util.Map;

/**
 * Addresses of the masks of labels and predictions: exports hold no pixels. They are read with the key.
 *
 * @param base scheme, host and port of the server
 * @param parent id of the project; for predictions that of the model run, which is inferred
 */
record MaskLinks(String base, String parent) {

    /** The only image of a mark that does not move; inferred, the public samples say 1. */
    static final int STILL = 1;

    /**
     * How a mask looks in an export. An image that many marks share is linked as a whole, with the color of this mark.
     *
     * @param number number of the frame
     */
    Map<String, Object> of(String featureId, Map<?, ?> mask, int number) {
        String url = this.base + "/api/v1/projects/" + this.parent + "/annotations/" + featureId + "/index/" + number
                + "/mask";
        return mask.get("colorRGB") instanceof List<?> color
                ? Map.of("composite_mask", Map.of("url", url, "color_rgb", color))
                : Map.of("mask", Map.of("url", url));
    }
}
