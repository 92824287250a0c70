package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.imports.FeatureLevel.Known;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares geometries with their tool and with the media type of an ontology.
 *
 * @param media the media type, or null if the ontology has none
 * @param report receives the path and the problem
 */
record MarkCheck(@Nullable MediaType media, BiConsumer<String, String> report) {

    private static final Set<Class<? extends Mark>> PLANE = Set.of(Box.class, Polygon.class, Line.class, Point.class);

    /**
     * The geometries that Labelbox's examples import for each media type. A media type without an entry supports all.
     */
    private static final Map<MediaType, Set<Class<? extends Mark>>> MARKS = Map.ofEntries(
            Map.entry(MediaType.IMAGE, Set.of(Box.class, Polygon.class, Line.class, Point.class, Mask.class)),
            Map.entry(MediaType.TMS_GEO, PLANE),
            Map.entry(MediaType.TMS_SIMPLE, PLANE),
            Map.entry(MediaType.TEXT, Set.of(TextEntity.class)),
            Map.entry(MediaType.PDF, Set.of(DocumentBox.class, DocumentEntity.class)),
            Map.entry(MediaType.CONVERSATIONAL, Set.of(ConversationEntity.class)),
            Map.entry(MediaType.LLM, Set.of(ConversationEntity.class, TextEntity.class)),
            Map.entry(MediaType.VIDEO, Set.of()),
            Map.entry(MediaType.AUDIO, Set.of()),
            Map.entry(MediaType.HTML, Set.of()),
            Map.entry(MediaType.LLM_PROMPT_CREATION, Set.of()),
            Map.entry(MediaType.LLM_PROMPT_RESPONSE_CREATION, Set.of()));

    /** Check the geometry of an object that does not refer to frames. */
    void check(Known tool, Mark mark) {
        holds(tool, mark, "mark");
        Set<Class<? extends Mark>> possible = this.media == null ? null : MARKS.get(this.media);
        if (possible != null && possible.stream().noneMatch(kind -> kind.isInstance(mark))) {
            String instead = this.media == MediaType.VIDEO ? ". Use a VideoObject or a VideoMask" : "";
            this.report.accept(
                    "mark",
                    "an ontology for " + this.media + " has no " + name(mark)
                            + (possible.isEmpty() ? instead : ", it has " + names(possible)));
        }
        place(mark);
    }

    private void holds(Known tool, Mark mark, String path) {
        Tool feature = (Tool) tool.feature();
        Set<Class<? extends Mark>> marks = feature.toolType().marks();
        if (!marks.isEmpty() && !feature.toolType().holds(mark)) {
            this.report.accept(
                    path,
                    "the tool '" + tool.name() + "' is a " + feature.tool() + " and has no " + name(mark) + ", it has "
                            + names(marks));
        } else if (marks.isEmpty() && !feature.toolType().wireName().isEmpty()) {
            this.report.accept(path, "the tool '" + tool.name() + "' is a " + feature.tool() + ", which has no mark");
        }
    }

    private static String name(Mark mark) {
        return mark instanceof Mask ? "Mask" : mark.getClass().getSimpleName();
    }

    private static String names(Set<Class<? extends Mark>> kinds) {
        return kinds.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or "));
    }

    private void place(Mark mark) {
        if (mark instanceof TextEntity text) {
            start(text);
        } else if (mark instanceof ConversationEntity part) {
            start(part.text());
        } else if (mark instanceof DocumentBox box) {
            if (box.page() < 0) {
                this.report.accept("mark.page", "pages are numbered from 0, but this is " + box.page());
            }
            coordinates("mark.box", box.box());
        } else {
            coordinates("mark", mark);
        }
    }

    private void start(TextEntity text) {
        if (text.start() < 0) {
            this.report.accept("mark", "a part of a text must not start at " + text.start());
        }
    }

    private void coordinates(String path, Mark mark) {
        if (this.media != MediaType.IMAGE && this.media != MediaType.VIDEO && this.media != MediaType.PDF) {
            return;
        }
        points(mark)
                .filter(point -> point.x() < 0 || point.y() < 0)
                .findFirst()
                .ifPresent(point ->
                        this.report.accept(path, "the coordinate (" + point.x() + ", " + point.y() + ") is negative"));
    }

    private static Stream<Point> points(Mark mark) {
        if (mark instanceof Box box) {
            return Stream.of(new Point(box.left(), box.top()));
        } else if (mark instanceof Point point) {
            return Stream.of(point);
        } else if (mark instanceof Line line) {
            return line.points().stream();
        }
        return mark instanceof Polygon polygon ? polygon.points().stream() : Stream.empty();
    }

    /** Check the geometries of a video object and the order of its frames. */
    void check(Known tool, VideoObject object, AnswerCheck answers) {
        int last = 0;
        for (int segment = 0; segment < object.segments().size(); segment++) {
            List<KeyFrame> frames = object.segments().get(segment).keyFrames();
            for (int at = 0; at < frames.size(); at++) {
                KeyFrame each = frames.get(at);
                String path = "segments[" + segment + "].keyFrames[" + at + "]";
                if (each.frame() <= last) {
                    this.report.accept(
                            path,
                            last == 0
                                    ? "frames are numbered from 1, but this is " + each.frame()
                                    : "frame " + each.frame() + " does not follow frame " + last);
                }
                last = Math.max(last, each.frame());
                if (segment == 0 && at == 0) {
                    holds(tool, each.shape(), path + ".shape");
                }
                coordinates(path + ".shape", each.shape());
                answers.nested(tool.below(), each.classifications(), path + ".");
            }
        }
    }
}
