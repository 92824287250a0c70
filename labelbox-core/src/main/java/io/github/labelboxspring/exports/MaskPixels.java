package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.VideoMask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Replaces links by pixels.
 *
 * @param images PNG files by link
 */
record MaskPixels(Map<String, byte[]> images) {

    /** Return the links of the annotations, each once. */
    static Set<String> links(List<? extends Annotation> annotations) {
        Set<String> links = new LinkedHashSet<>();
        for (Annotation each : annotations) {
            if (each instanceof ObjectAnnotation object && object.mark() instanceof Mask.OfUrl mask) {
                links.add(mask.url());
            } else if (each instanceof VideoMask video) {
                video.frames().stream()
                        .filter(frame -> frame.url() != null)
                        .forEach(frame -> links.add(String.valueOf(frame.url())));
            }
        }
        return links;
    }

    Annotation in(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object && object.mark() instanceof Mask.OfUrl mask) {
            return new ObjectAnnotation(
                    object.tool(),
                    Mask.ofImage(image(mask.url()), mask.color()),
                    object.classifications(),
                    object.certainty(),
                    object.uuid());
        } else if (annotation instanceof VideoMask video) {
            return new VideoMask(
                    video.frames().stream().map(this::frame).toList(), video.instances(), video.view(), video.uuid());
        }
        return annotation;
    }

    private VideoMask.Frame frame(VideoMask.Frame frame) {
        return frame.url() == null
                ? frame
                : VideoMask.Frame.ofImage(frame.index(), bytes(frame.url()))
                        .withClassifications(frame.classifications());
    }

    private byte[] bytes(String link) {
        byte[] image = this.images.get(link);
        if (image == null) {
            throw new IllegalStateException("The mask at " + link + " was not downloaded");
        }
        return image;
    }

    private BufferedImage image(String link) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(link)));
            if (image == null) {
                throw new IllegalStateException("The mask at " + link + " is not an image");
            }
            return image;
        } catch (IOException ex) {
            throw new UncheckedIOException("The mask at " + link + " cannot be read", ex);
        }
    }
}
