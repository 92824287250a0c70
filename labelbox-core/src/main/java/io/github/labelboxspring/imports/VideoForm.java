package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts values for frames of a video or times of an audio to the import format. */
final class VideoForm {

    private VideoForm() {}

    /**
     * Lines do not have the start and end of segments, so that an object visible before or after its key frames gets
     * another one.
     */
    static Map<String, Object> of(VideoObject.Segment segment) {
        List<KeyFrame> all = new ArrayList<>(segment.keyFrames());
        KeyFrame first = Collections.min(all, Comparator.comparingInt(KeyFrame::frame));
        KeyFrame last = Collections.max(all, Comparator.comparingInt(KeyFrame::frame));
        if (segment.frames().start() < first.frame()) {
            all.add(0, new KeyFrame(segment.frames().start(), first.shape(), first.classifications()));
        }
        if (segment.frames().end() > last.frame()) {
            all.add(new KeyFrame(segment.frames().end(), last.shape(), last.classifications()));
        }
        return Map.of("keyframes", all.stream().map(VideoForm::keyFrame).toList());
    }

    private static Map<String, Object> keyFrame(KeyFrame keyFrame) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("frame", keyFrame.frame());
        form.putAll(MarkForm.of(keyFrame.shape()));
        form.put("classifications", AnswerForm.nested(keyFrame.classifications()));
        return form;
    }

    static Map<String, Object> text(VideoClassification.FrameAnswer answer) {
        return Map.of("value", ((Answer.Text) answer.answer()).content(), "frames", ranges(answer.frames()));
    }

    static List<Map<String, Integer>> ranges(List<FrameRange> ranges) {
        return ranges.stream()
                .map(each -> Map.of("start", each.start(), "end", each.end()))
                .toList();
    }

    static Map<String, Object> of(VideoMask mask) {
        return Map.of(
                "frames", mask.frames().stream().map(VideoForm::frame).toList(),
                "instances", mask.instances().stream().map(VideoForm::instance).toList());
    }

    private static Map<String, Object> frame(VideoMask.Frame frame) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("index", frame.index());
        if (frame.url() != null) {
            form.put("instanceURI", frame.url());
        }
        byte[] image = frame.image();
        if (image != null) {
            form.put("imBytes", Base64.getEncoder().encodeToString(image));
        }
        return form;
    }

    private static Map<String, Object> instance(VideoMask.Instance instance) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", String.valueOf(instance.tool().name()));
        if (instance.tool().schemaId() != null) {
            form.put("featureSchemaId", instance.tool().schemaId());
        }
        form.put("colorRGB", color(instance.color()));
        return form;
    }

    static List<Integer> color(Color color) {
        return List.of(color.red(), color.green(), color.blue());
    }
}
