package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * What a label marks.
 *
 * @param objects marks of ontology tools
 * @param classifications answers about the whole asset
 * @param relationships links between objects, as the platform writes them
 * @param frames of a video: what each frame shows, by its number
 * @param other more that some media have, such as {@code segments} and {@code key_frame_feature_map}
 */
public record ExportedAnnotations(
        List<ExportedObject> objects,
        List<ExportedClassification> classifications,
        List<Map<String, Object>> relationships,
        Map<String, Frame> frames,
        @JsonAnySetter Map<String, Object> other) {

    static final ExportedAnnotations NONE =
            new ExportedAnnotations(List.of(), List.of(), List.of(), Map.of(), Map.of());

    public ExportedAnnotations {
        objects = Absent.list(objects);
        classifications = Absent.list(classifications);
        relationships = Absent.list(relationships);
        frames = Absent.values(frames);
        other = Absent.map(other);
    }

    /**
     * One frame of a video.
     *
     * @param objects by feature id
     * @param classifications answers about this frame
     * @param other what this client does not know
     */
    public record Frame(
            Map<String, ExportedObject> objects,
            List<ExportedClassification> classifications,
            @JsonAnySetter Map<String, Object> other) {

        public Frame {
            other = Absent.map(other);
            objects = Absent.values(objects);
            classifications = Absent.list(classifications);
        }
    }
}
