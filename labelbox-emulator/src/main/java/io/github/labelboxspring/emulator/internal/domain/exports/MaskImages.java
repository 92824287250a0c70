package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaAttributes;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Renders masks as PNG images of the asset's size. An image shared by several annotations keeps its colors; the image
 * of a single annotation is 255 inside and 0 outside. The pixel values of mask images, and that a smaller image is
 * placed in the upper left corner, are inferred.
 *
 * <p>Images imported by URL are available only if they were uploaded to this emulator, which does not fetch any.
 */
public final class MaskImages {

    private final BlobStore storage;
    private final SignedUrls urls;
    private final MediaInspector media;

    public MaskImages(BlobStore storage, SignedUrls urls, MediaInspector media) {
        this.storage = storage;
        this.urls = urls;
        this.media = media;
    }

    /**
     * Return the image of one frame; empty if the annotation has none there, or if the image is external or unreadable.
     *
     * @param number the number of the frame; 1 if the asset is not a video
     */
    public Optional<byte[]> png(DataRow row, Annotation annotation, int number) {
        return source(annotation.content(), number).flatMap(source -> {
            boolean shared = source.containsKey("instanceURI") || source.containsKey("imBytes");
            return image(source).map(image -> {
                MediaAttributes asset = this.media.attributes(row);
                int width = asset.width() == null ? image.getWidth() : asset.width();
                int height = asset.height() == null ? image.getHeight() : asset.height();
                return png(shared ? Pixels.colored(image, width, height) : Pixels.binary(image, width, height));
            });
        });
    }

    private static Optional<Map<?, ?>> source(Map<String, Object> content, int number) {
        if (content.get("mask") instanceof Map<?, ?> mask) {
            return number == 1 ? Optional.of(mask) : Optional.empty();
        }
        if (content.get("masks") instanceof Map<?, ?> masks && masks.get("frames") instanceof List<?> frames) {
            for (Object each : frames) {
                if (each instanceof Map<?, ?> frame
                        && frame.get("index") instanceof Number index
                        && index.intValue() == number) {
                    return Optional.of(frame);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<BufferedImage> image(Map<?, ?> source) {
        if (source.get("size") instanceof List<?> size && source.get("counts") instanceof List<?> counts) {
            return Pixels.runs(size, counts);
        }
        Object inline = source.get(source.containsKey("png") ? "png" : "imBytes");
        try (InputStream content =
                inline instanceof String text ? decoded(text) : uploaded(source.get("instanceURI"))) {
            return content == null ? Optional.empty() : Optional.ofNullable(ImageIO.read(content));
        } catch (IOException noImage) {
            return Optional.empty();
        }
    }

    private static @Nullable InputStream decoded(String text) {
        try {
            return new ByteArrayInputStream(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private @Nullable InputStream uploaded(@Nullable Object url) throws IOException {
        var blob = this.urls.keyOf(String.valueOf(url)).flatMap(this.storage::find);
        return blob.isEmpty() ? null : blob.get().open();
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
