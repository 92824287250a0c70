package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.imports.FeatureLevel.Known;
import io.github.labelboxspring.imports.LabelSource.Strictness;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.ClassificationType;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.ontologies.ToolType;
import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares labels with an ontology one after another. Memory use does not depend on their number. */
final class LabelCheck {

    private final FeatureLevel tools;

    private final FeatureLevel questions;

    private final Set<String> names = new HashSet<>();

    private final @Nullable MediaType media;

    private final ImportKind kind;

    private final boolean required;

    private final List<LabelProblem> problems = new ArrayList<>();

    private long count;

    LabelCheck(Ontology ontology, ImportKind kind, Strictness strictness) {
        this.tools = new FeatureLevel(ontology.normalized().tools());
        this.questions = new FeatureLevel(ontology.normalized().classifications());
        this.tools.collectNames(this.names);
        this.questions.collectNames(this.names);
        this.media = ontology.mediaType();
        this.kind = kind;
        this.required = strictness == Strictness.REQUIRED;
    }

    /** Check a label and record its problems. Returns whether all labels have been valid so far. */
    boolean accept(NewLabel label) {
        List<Annotation> annotations = label.annotations();
        LabelSummary summary = new LabelSummary(annotations);
        for (int at = 0; at < annotations.size(); at++) {
            new One(label, at).check(annotations.get(at), summary);
        }
        if (this.required && !annotations.isEmpty()) {
            missing(label, this.tools, summary.tools());
            missing(label, this.questions, summary.questions());
        }
        return this.count == 0;
    }

    private void missing(NewLabel label, FeatureLevel level, List<FeatureRef> used) {
        Set<Known> found = new HashSet<>();
        used.forEach(ref -> {
            Known known = level.find(ref, "feature", problem -> {});
            if (known != null) {
                found.add(known);
            }
        });
        level.active().stream()
                .filter(each -> each.required() && !found.contains(each))
                .forEach(each -> add(new LabelProblem(
                        label.dataRow(), -1, each.name(), "", "the label has no annotation of this required feature")));
    }

    private void add(LabelProblem problem) {
        this.count++;
        if (this.problems.size() < InvalidLabelsException.MAX_PROBLEMS_LISTED) {
            this.problems.add(problem);
        }
    }

    /** @throws InvalidLabelsException if there are any problems */
    void throwIfAny() {
        if (this.count > 0) {
            throw new InvalidLabelsException(this.problems, this.count);
        }
    }

    /** One annotation of a label. */
    private final class One {

        private final NewLabel label;

        private final int at;

        private @Nullable String feature;

        private final AnswerCheck answers = new AnswerCheck(LabelCheck.this.required, this::report);

        private final MarkCheck marks = new MarkCheck(LabelCheck.this.media, this::report);

        One(NewLabel label, int at) {
            this.label = label;
            this.at = at;
        }

        private void report(String path, String message) {
            add(new LabelProblem(this.label.dataRow(), this.at, this.feature, path, message));
        }

        void check(Annotation annotation, LabelSummary summary) {
            if (annotation instanceof ObjectAnnotation object) {
                tool(object.tool(), tool -> {
                    this.marks.check(tool, object.mark());
                    this.answers.nested(tool.below(), object.classifications(), "");
                });
            } else if (annotation instanceof VideoObject object) {
                tool(object.tool(), tool -> this.marks.check(tool, object, this.answers));
                media("frames", MediaType.VIDEO);
            } else if (annotation instanceof VideoMask mask) {
                masks(mask);
                media("frames", MediaType.VIDEO);
            } else if (annotation instanceof ClassificationAnnotation answer) {
                classification(answer, summary);
            } else if (annotation instanceof VideoClassification answer) {
                frames(answer, summary);
                media("frames", MediaType.VIDEO);
            } else if (annotation instanceof TemporalClassification times) {
                question(FeatureRef.of(times.name()), question -> {
                    scope(question, true);
                    this.answers.temporal(question, times, "");
                });
                media("times", MediaType.AUDIO, MediaType.VIDEO);
            } else {
                others(annotation);
            }
        }

        private void others(Annotation annotation) {
            if (annotation instanceof Prompt prompt) {
                question(prompt.feature(), question -> {
                    Classification found = (Classification) question.feature();
                    if (found.classificationType() != ClassificationType.PROMPT) {
                        report(
                                "feature",
                                "the question '" + question.name() + "' is a " + found.type() + ", not a prompt");
                    }
                });
            } else if (annotation instanceof MessageEvaluation evaluation) {
                tool(evaluation.tool(), tool -> task(tool, evaluation.task()));
                media("messages", MediaType.CONVERSATIONAL, MediaType.LLM);
            } else if (annotation instanceof Metric metric) {
                metric(metric);
            } else if (annotation instanceof Relationship relationship) {
                relationship(relationship);
            }
        }

        private void tool(FeatureRef ref, Consumer<Known> found) {
            this.feature = ref.toString();
            if (LabelCheck.this.questions.has(ref) && !LabelCheck.this.tools.has(ref)) {
                report("tool", "'" + ref + "' is a question of the ontology, not a tool");
                return;
            }
            Known tool = LabelCheck.this.tools.find(ref, "tool", problem -> report("tool", problem));
            if (tool != null) {
                found.accept(tool);
            }
        }

        private void question(FeatureRef ref, Consumer<Known> found) {
            this.feature = ref.toString();
            if (LabelCheck.this.tools.has(ref) && !LabelCheck.this.questions.has(ref)) {
                report("question", "'" + ref + "' is a tool of the ontology, not a question");
                return;
            }
            Known question = LabelCheck.this.questions.find(ref, "question", problem -> report("question", problem));
            if (question != null) {
                found.accept(question);
            }
        }

        private void media(String parts, MediaType... possible) {
            MediaType media = LabelCheck.this.media;
            if (media != null
                    && media != MediaType.UNKNOWN
                    && !List.of(possible).contains(media)) {
                report("", "an ontology for " + media + " does not support annotations of " + parts);
            }
        }

        private void classification(ClassificationAnnotation answer, LabelSummary summary) {
            question(answer.question(), question -> {
                scope(question, answer.messageId() != null);
                this.answers.check(question, answer.answer(), "answer");
                if (summary.answeredBefore(question.name(), answer.messageId())) {
                    report("question", "the question '" + question.name() + "' is answered twice");
                }
            });
            if (answer.messageId() != null) {
                media("messages", MediaType.CONVERSATIONAL, MediaType.LLM);
            }
        }

        private void scope(Known question, boolean part) {
            String scope = ((Classification) question.feature()).scope();
            MediaType media = LabelCheck.this.media;
            boolean divided = media == null
                    || Stream.of(MediaType.VIDEO, MediaType.AUDIO, MediaType.CONVERSATIONAL, MediaType.LLM)
                            .anyMatch(media::equals);
            if (part && "global".equals(scope)) {
                report(
                        "question",
                        "the question '" + question.name()
                                + "' is about the whole data row (scope global), not about frames or messages");
            } else if (!part && divided && "index".equals(scope)) {
                report(
                        "question",
                        "the question '" + question.name()
                                + "' is about frames or messages (scope index), not about the whole data row");
            }
        }

        private void frames(VideoClassification video, LabelSummary summary) {
            question(video.question(), question -> {
                scope(question, true);
                for (int each = 0; each < video.answers().size(); each++) {
                    this.answers.check(question, video.answers().get(each).answer(), "answers[" + each + "].answer");
                }
                summary.problems(video, this::report);
            });
        }

        private void masks(VideoMask mask) {
            for (int each = 0; each < mask.instances().size(); each++) {
                String path = "instances[" + each + "].tool";
                tool(mask.instances().get(each).tool(), tool -> {
                    ToolType type = ((Tool) tool.feature()).toolType();
                    if (type != ToolType.RASTER_SEGMENTATION && type != ToolType.SUPERPIXEL) {
                        report(
                                path,
                                "the tool '" + tool.name() + "' is a " + ((Tool) tool.feature()).tool()
                                        + " and has no mask");
                    }
                });
            }
            this.feature = null;
        }

        private void task(Known tool, MessageEvaluation.Task task) {
            ToolType type = ((Tool) tool.feature()).toolType();
            ToolType needed = task instanceof MessageEvaluation.SingleSelection
                    ? ToolType.MESSAGE_SINGLE_SELECTION
                    : task instanceof MessageEvaluation.MultiSelection
                            ? ToolType.MESSAGE_MULTI_SELECTION
                            : ToolType.MESSAGE_RANKING;
            if (type != needed) {
                report(
                        "task",
                        "the tool '" + tool.name() + "' is a " + ((Tool) tool.feature()).tool() + ", not a "
                                + needed.wireName());
            }
        }

        private void metric(Metric metric) {
            this.feature = metric.name();
            if (LabelCheck.this.kind.ref() != TaskRef.Kind.MODEL_RUN_IMPORT) {
                report("", "metrics can only be imported into model runs");
            }
            Stream.of("feature", "subclass").forEach(part -> {
                String name = part.equals("feature")
                        ? metric.scope().feature()
                        : metric.scope().subclass();
                if (name != null && !LabelCheck.this.names.contains(name)) {
                    report("scope." + part, "the ontology has no feature '" + name + "'");
                }
            });
        }

        private void relationship(Relationship relationship) {
            this.feature = relationship.name();
            if (LabelCheck.this.kind.ref() == TaskRef.Kind.LABEL_IMPORT) {
                report("", "relationships can only be imported as pre-labels");
            }
            tool(FeatureRef.of(relationship.name()), tool -> {
                if (((Tool) tool.feature()).toolType() != ToolType.EDGE) {
                    report(
                            "name",
                            "the tool '" + tool.name() + "' is a " + ((Tool) tool.feature()).tool()
                                    + ", not a relationship");
                }
                new RelationshipCheck(this.label, LabelCheck.this.tools).check(relationship, tool, this::report);
            });
        }
    }
}
