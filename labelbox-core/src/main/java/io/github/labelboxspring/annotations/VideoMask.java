package io.github.labelboxspring.annotations;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks on frames of a video, or on slices of a DICOM series. Each frame has an image in which each object has its own
 * color.
 *
 * @param frames the frames with one image each
 * @param instances the objects
 * @param view view of a DICOM series, null for a video
 * @param uuid UUID, null to generate one when it is sent; in an export, its feature id
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

    /** Return masks for a video. */
    public static VideoMask of(List<Frame> frames, List<Instance> instances) {
        return new VideoMask(frames, instances, null, null);
    }

    /** Return these masks for slices of a DICOM series. */
    public VideoMask withView(DicomView view) {
        return new VideoMask(this.frames, this.instances, view, this.uuid);
    }

    /** Return these masks with a UUID. */
    public VideoMask withUuid(String uuid) {
        return new VideoMask(this.frames, this.instances, this.view, uuid);
    }

    /**
     * The image of a frame.
     *
     * @param index frame number
     * @param url URL of the image, null if its bytes are sent
     * @param image bytes of the image, null if it has a URL
     * @param classifications answers about the object on this frame in an export. Not supported by the import format
     */
    public record Frame(
            int index, @Nullable String url, byte @Nullable [] image, List<ClassificationAnnotation> classifications) {

        /** @throws IllegalArgumentException if there is neither a URL nor an image, or if the URL is not absolute */
        public Frame {
            classifications = ClassificationAnnotation.nested(classifications);
            image = image == null ? null : image.clone();
            if (url == null && (image == null || image.length == 0)) {
                throw new IllegalArgumentException("The mask of frame " + index + " must have a URL or bytes");
            }
            if (url != null
                    && (URI.create(url).getScheme() == null || URI.create(url).getAuthority() == null)) {
                throw new IllegalArgumentException("The mask of frame " + index + " must have an absolute URL");
            }
        }

        /** Return a frame whose image Labelbox reads from a URL. */
        public static Frame ofUrl(int index, String url) {
            return new Frame(index, url, null, List.of());
        }

        /** Return a frame whose image is sent. */
        public static Frame ofImage(int index, byte[] image) {
            return new Frame(index, null, image, List.of());
        }

        /** Return this frame with the given answers. */
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
     * An object in the images.
     *
     * @param tool the tool in the ontology, identified by name
     * @param color color of its pixels
     */
    public record Instance(FeatureRef tool, Color color) {

        /** @throws IllegalArgumentException if the tool has no name */
        public Instance {
            if (tool.name() == null) {
                throw new IllegalArgumentException("An object of a video mask must identify its tool by name");
            }
        }
    }
}
