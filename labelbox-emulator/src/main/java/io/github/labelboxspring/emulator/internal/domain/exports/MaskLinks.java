package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.List;
import java.util.Map;

/**
 * Creates the URLs of the masks of labels and predictions, which exports contain instead of pixels. Requests for them
 * require the API key.
 *
 * @param base scheme, host and port of the server
 * @param parent the id of the project; that the mask URLs of predictions have the id of the model run instead is
 *     inferred
 */
record MaskLinks(String base, String parent) {

    /** The frame number of masks that are not on a video is inferred: public samples use 1. */
    static final int STILL = 1;

    /**
     * Return the form of a mask in an export. An image shared by several annotations is linked as a whole, with the
     * color of this annotation.
     *
     * @param number the number of the frame
     */
    Map<String, Object> of(String featureId, Map<?, ?> mask, int number) {
        String url = this.base + "/api/v1/projects/" + this.parent + "/annotations/" + featureId + "/index/" + number
                + "/mask";
        return mask.get("colorRGB") instanceof List<?> color
                ? Map.of("composite_mask", Map.of("url", url, "color_rgb", color))
                : Map.of("mask", Map.of("url", url));
    }
}
