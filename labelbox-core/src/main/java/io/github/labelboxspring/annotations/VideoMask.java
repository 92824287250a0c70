package io.github.labelboxspring.annotations;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks on frames of a video, or on slices of a DICOM series: an image for each frame, in which each object has its color.
 *
 * @param frames one image each
 * @param instances the objects
 * @param view of a DICOM series, null for a video
 * @param uuid null to have one drawn when it is sent; in an export, its feature id
 */
public record VideoMask(
        List<Frame> frames,
        List<Instance> instances,
        @Nullable DicomView view,
        @Nullable String uuid) implements Annotation {

    public VideoMask {
        frames = List.copyOf(frames);
        instances = List.copyOf(instances);
    }

    /** Masks on a video. */
    public static VideoMask of(List<Frame> frames, List<Instance> instances) {
        return new VideoMask(frames, instances, null, null);
    }

    /** The same on slices of a DICOM series. */
    public VideoMask withView(DicomView view) {
        return new VideoMask(this.frames, this.instances, view, this.uuid);
    }

    /** The same with a UUID. */
    public VideoMask withUuid(String uuid) {
        return new VideoMask(this.frames, this.instances, this.view, uuid);
    }

    /**
     * The image of a frame.
     *
     * @param index number of the frame
     * @param url address of the image, null if its bytes are sent
     * @param image bytes of the image, null if it has an address
     * @param classifications answers about the object on this frame, as exports have them. The import format has none
     */
    public record Frame(
            int index, @Nullable String url, byte @Nullable [] image, List<ClassificationAnnotation> classifications) {

        /** @throws IllegalArgumentException if there is neither, or the address is not absolute */
        public Frame {
            classifications = ClassificationAnnotation.nested(classifications);
            image = image == null ? null : image.clone();
            if (url == null && (image == null || image.length == 0)) {
                throw new IllegalArgumentException("The mask of frame " + index + " needs an address or bytes");
            }
            if (url != null
                    && (URI.create(url).getScheme() == null || URI.create(url).getAuthority() == null)) {
                throw new IllegalArgumentException("The mask of frame " + index + " needs an absolute address");
            }
        }

        /** An image that the platform reads from this address. */
        public static Frame ofUrl(int index, String url) {
            return new Frame(index, url, null, List.of());
        }

        /** An image that is sent. */
        public static Frame ofImage(int index, byte[] image) {
            return new Frame(index, null, image, List.of());
        }

        /** The same with these answers. */
        public Frame withClassifications(List<ClassificationAnnotation> classifications) {
            return new Frame(this.index, this.url, this.image, classifications);
        }

        @Override
        public byte @Nullable [] image() {
            return this.image == null ? null : this.image.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Frame frame
                    && this.index == frame.index
                    && Objects.equals(this.url, frame.url)
                    && Arrays.equals(this.image, frame.image)
                    && this.classifications.equals(frame.classifications);
        }

        @Override
        public int hashCode() {
            return 31 * this.index + Arrays.hashCode(this.image);
        }
    }

    /**
     * An object of the images.
     *
     * @param tool which the ontology has, by its name
     * @param color of its pixels
     */
    public record Instance(FeatureRef tool, Color color) {

        /** @throws IllegalArgumentException if the tool is not named */
        public Instance {
            if (tool.name() == null) {
                throw new IllegalArgumentException("An object of a video's mask needs the tool's name");
            }
        }
    }
}
