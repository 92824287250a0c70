package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.ClassificationType;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.ontologies.ToolType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ontology that has the features of annotations, which are named. */
final class GoldenOntology {

    private final Map<String, ToolType> tools = new LinkedHashMap<>();

    private final Map<String, Questions> below = new LinkedHashMap<>();

    private final Questions questions = new Questions();

    /** @throws IllegalArgumentException if no ontology has all of them */
    void add(List<? extends Annotation> annotations) {
        annotations.forEach(this::add);
    }

    OntologySchema schema() {
        OntologySchema schema = OntologySchema.EMPTY;
        for (Map.Entry<String, ToolType> tool : this.tools.entrySet()) {
            schema = schema.withTool(Tool.of(tool.getValue(), tool.getKey())
                    .withClassifications(below(tool.getKey()).made()));
        }
        for (Classification question : this.questions.made()) {
            schema = schema.withClassification(question);
        }
        return schema;
    }

    private void add(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            tool(object.tool(), type(object.mark())).addAll(object.classifications());
        } else if (annotation instanceof ClassificationAnnotation classification) {
            this.questions.add(classification.question(), classification.answer());
        } else if (annotation instanceof Relationship relationship) {
            tool(FeatureRef.of(relationship.name()), ToolType.EDGE);
        } else if (annotation instanceof VideoObject object) {
            object.segments()
                    .forEach(segment -> segment.keyFrames()
                            .forEach(frame ->
                                    tool(object.tool(), type(frame.shape())).addAll(frame.classifications())));
        } else if (annotation instanceof VideoClassification classification) {
            classification.answers().forEach(each -> this.questions.add(classification.question(), each.answer()));
        } else if (annotation instanceof VideoMask mask) {
            if (mask.instances().isEmpty()) {
                throw new IllegalArgumentException("no feature is named");
            }
            mask.instances().forEach(each -> tool(each.tool(), ToolType.RASTER_SEGMENTATION));
        } else if (annotation instanceof TemporalClassification classification) {
            this.questions.add(classification);
        } else if (annotation instanceof MessageEvaluation evaluation) {
            tool(evaluation.tool(), type(evaluation.task()));
        } else if (annotation instanceof Prompt prompt) {
            this.questions.add(prompt.feature(), Answer.text(prompt.text()));
        }
    }

    private Questions tool(FeatureRef tool, ToolType type) {
        ToolType earlier = this.tools.put(String.valueOf(tool.name()), type);
        if (earlier != null && earlier != type) {
            throw new IllegalArgumentException("a tool of two types");
        }
        return below(String.valueOf(tool.name()));
    }

    private Questions below(String tool) {
        return this.below.computeIfAbsent(tool, any -> new Questions());
    }

    private static ToolType type(MessageEvaluation.Task task) {
        return task instanceof MessageEvaluation.SingleSelection
                ? ToolType.MESSAGE_SINGLE_SELECTION
                : task instanceof MessageEvaluation.MultiSelection
                        ? ToolType.MESSAGE_MULTI_SELECTION
                        : ToolType.MESSAGE_RANKING;
    }

    private static ToolType type(Mark mark) {
        if (mark instanceof Box || mark instanceof DocumentBox) {
            return ToolType.RECTANGLE;
        } else if (mark instanceof Point) {
            return ToolType.POINT;
        } else if (mark instanceof Line) {
            return ToolType.LINE;
        } else if (mark instanceof Polygon) {
            return ToolType.POLYGON;
        }
        return mark instanceof Mask ? ToolType.RASTER_SEGMENTATION : ToolType.NAMED_ENTITY;
    }

    /** Questions at one place of the ontology. */
    private static final class Questions {

        private final Map<String, ClassificationType> types = new LinkedHashMap<>();

        private final Map<String, Map<String, Questions>> options = new LinkedHashMap<>();

        void addAll(List<ClassificationAnnotation> answers) {
            answers.forEach(each -> add(each.question(), each.answer()));
        }

        void add(FeatureRef question, Answer answer) {
            String name = String.valueOf(question.name());
            if (answer instanceof Answer.Text text) {
                type(name, ClassificationType.TEXT);
                if (!text.classifications().isEmpty()) {
                    throw new IllegalArgumentException("questions below a text");
                }
            } else if (answer instanceof Answer.Radio radio) {
                type(name, ClassificationType.RADIO);
                option(name, radio.choice());
            } else if (answer instanceof Answer.Checklist checklist) {
                type(name, ClassificationType.CHECKLIST);
                checklist.choices().forEach(each -> option(name, each));
            }
        }

        void add(TemporalClassification classification) {
            boolean text = classification.kind() == TemporalClassification.Kind.TEXT;
            type(classification.name(), text ? ClassificationType.TEXT : ClassificationType.CHECKLIST);
            for (TemporalClassification.Value value : classification.values()) {
                if (text && !value.classifications().isEmpty()) {
                    throw new IllegalArgumentException("questions below a text");
                } else if (!text) {
                    Questions below = option(classification.name(), value.value());
                    value.classifications().forEach(below::add);
                }
            }
        }

        private void option(String question, Choice choice) {
            option(question, String.valueOf(choice.option().name())).addAll(choice.classifications());
        }

        private Questions option(String question, String option) {
            return this.options
                    .computeIfAbsent(question, any -> new LinkedHashMap<>())
                    .computeIfAbsent(option, any -> new Questions());
        }

        private void type(String question, ClassificationType type) {
            ClassificationType earlier = this.types.put(question, type);
            if (earlier != null && earlier != type) {
                throw new IllegalArgumentException("a question of two types");
            }
        }

        List<Classification> made() {
            return this.types.entrySet().stream()
                    .map(each -> Classification.of(each.getValue(), each.getKey())
                            .withOptions(options(each.getKey(), each.getValue())))
                    .toList();
        }

        /** An ontology needs an option even if none was chosen. */
        private List<Option> options(String question, ClassificationType type) {
            Map<String, Questions> named = this.options.getOrDefault(question, Map.of());
            if (named.isEmpty() && type != ClassificationType.TEXT) {
                return List.of(Option.of("none"));
            }
            return named.entrySet().stream()
                    .map(each -> Option.of(each.getKey())
                            .withClassifications(each.getValue().made().toArray(Classification[]::new)))
                    .toList();
        }
    }
}
