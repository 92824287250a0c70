package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.imports.LabelSource.Strictness;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.ClassificationType;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Scope;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.ontologies.ToolType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** X19: typed labels are compared with the ontology before anything is sent. */
class LabelCheckTests {

    private static final String CAR_ID = "c".repeat(25);

    private static final String PERSON_ID = "p".repeat(25);

    private static final DataRowKey ROW = DataRowKey.globalKey("row");

    private static final Classification COLOR = Classification.radio(
                    "color", Option.of("red").withClassifications(Classification.text("shade")), Option.of("blue"))
            .withRequired(true);

    private static final OntologySchema SCHEMA = OntologySchema.of(
                    Tool.boundingBox("car").withClassifications(List.of(COLOR)).withIds(null, CAR_ID),
                    Tool.namedEntity("person").withIds(null, PERSON_ID),
                    Tool.segmentation("road"),
                    Tool.relationship("owns", List.of(List.of(PERSON_ID, CAR_ID))),
                    Tool.of(ToolType.MESSAGE_RANKING, "ranking"),
                    new Tool("rectangle", "van", false, null, null, null, null, null, null, Map.of("archived", 1)))
            .withClassification(Classification.radio("weather", Option.of("rain"), Option.of("sun"))
                    .withRequired(true))
            .withClassification(
                    Classification.checklist("light", Option.of("day")).withScope(Scope.INDEX))
            .withClassification(Classification.text("note").withScope(Scope.GLOBAL))
            .withClassification(Classification.of(ClassificationType.PROMPT, "prompt"));

    private static LabelCheck check(@Nullable MediaType media, ImportKind kind, Strictness strictness) {
        return new LabelCheck(
                new Ontology("id", "name", null, null, null, SCHEMA, null, null, media), kind, strictness);
    }

    private static List<LabelProblem> problems(LabelCheck check) {
        try {
            check.throwIfAny();
            return List.of();
        } catch (InvalidLabelsException ex) {
            return ex.problems();
        }
    }

    private static List<String> problems(@Nullable MediaType media, ImportKind kind, Annotation... annotations) {
        LabelCheck check = check(media, kind, Strictness.ONTOLOGY);
        check.accept(NewLabel.of(ROW, annotations));
        return problems(check).stream()
                .map(each -> each.toString().replace("data row 'row', annotation ", ""))
                .toList();
    }

    private static List<String> problems(@Nullable MediaType media, Annotation... annotations) {
        return problems(media, ImportKind.PRE_LABELS, annotations);
    }

    private static ObjectAnnotation car() {
        return ObjectAnnotation.of("car", new Box(1, 2, 3, 4));
    }

    @Test
    void whatFitsHasNoProblem() {
        assertThat(problems(
                        MediaType.IMAGE,
                        car().withClassifications(List.of(ClassificationAnnotation.of(
                                "color",
                                new Answer.Radio(Choice.of("red")
                                        .withClassifications(
                                                List.of(ClassificationAnnotation.of("shade", Answer.text("dark")))))))),
                        ObjectAnnotation.of(FeatureRef.ofSchemaId(CAR_ID), new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of(new FeatureRef("car", CAR_ID), new Box(1, 2, 3, 4)),
                        ClassificationAnnotation.of("weather", Answer.radio("rain")),
                        ClassificationAnnotation.of("note", Answer.text("blurred")),
                        new UnknownAnnotation(Map.of("name", "whatever"))))
                .isEmpty();
    }

    @Test
    void anUnknownFeatureIsNamedWithSimilarOnes() {
        assertThat(problems(
                        MediaType.IMAGE,
                        ObjectAnnotation.of("cra", new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of("bicycle", new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of(FeatureRef.ofSchemaId("x".repeat(25)), new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of(new FeatureRef("person", CAR_ID), new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of("van", new Box(1, 2, 3, 4)),
                        ObjectAnnotation.of("weather", new Box(1, 2, 3, 4)),
                        ClassificationAnnotation.of("Weather", Answer.radio("rain")),
                        ClassificationAnnotation.of("car", Answer.radio("rain"))))
                .containsExactly(
                        "0 'cra', tool: there is no tool 'cra', did you mean 'car'?",
                        "1 'bicycle', tool: there is no tool 'bicycle', there are 'car', 'person', 'road', 'owns',"
                                + " 'ranking'",
                        "2 '" + "x".repeat(25) + "', tool: there is no tool '" + "x".repeat(25)
                                + "', there are 'car', 'person', 'road', 'owns', 'ranking'",
                        "3 'person', tool: the tool " + CAR_ID + " is called 'car', not 'person'",
                        "4 'van', tool: the tool 'van' is archived",
                        "5 'weather', tool: 'weather' is a question of the ontology, not a tool",
                        "6 'Weather', question: there is no question 'Weather', did you mean 'weather'?",
                        "7 'car', question: 'car' is a tool of the ontology, not a question");
    }

    @Test
    void aToolHoldsItsMarks() {
        assertThat(problems(
                        null,
                        ObjectAnnotation.of("car", new Point(1, 2)),
                        ObjectAnnotation.of("owns", new Point(1, 2))))
                .containsExactly(
                        "0 'car', mark: the tool 'car' is a rectangle and has no Point, it has Box or DocumentBox",
                        "1 'owns', mark: the tool 'owns' is a edge, which has no mark");
        assertThat(problems(
                        MediaType.VIDEO,
                        VideoObject.of("car", List.of(KeyFrame.of(1, new Point(1, 2)))),
                        VideoMask.of(
                                List.of(VideoMask.Frame.ofUrl(1, "https://example.org/1.png")),
                                List.of(
                                        new VideoMask.Instance(FeatureRef.of("road"), Color.WHITE),
                                        new VideoMask.Instance(FeatureRef.of("car"), Color.WHITE)))))
                .containsExactly(
                        "0 'car', segments[0].keyFrames[0].shape: the tool 'car' is a rectangle and has no Point, it has"
                                + " Box or DocumentBox",
                        "1 'car', instances[1].tool: the tool 'car' is a rectangle and has no mask");
    }

    @Test
    void answersFitTheirQuestions() {
        assertThat(problems(
                        MediaType.IMAGE,
                        ClassificationAnnotation.of("weather", Answer.radio("rian")),
                        ClassificationAnnotation.of("note", Answer.checklist("day")),
                        ClassificationAnnotation.of("prompt", Answer.text("Describe")),
                        car().withClassifications(List.of(
                                ClassificationAnnotation.of(
                                        "color",
                                        new Answer.Radio(Choice.of("blue")
                                                .withClassifications(List.of(
                                                        ClassificationAnnotation.of("shade", Answer.text("dark")))))),
                                ClassificationAnnotation.of("color", Answer.radio("red")))),
                        ClassificationAnnotation.of("weather", Answer.radio("sun"))))
                .containsExactly(
                        "0 'weather', answer.choice: there is no option 'rian', did you mean 'rain'? (question"
                                + " 'weather')",
                        "1 'note', answer: the question 'note' is a text, not a checklist",
                        "2 'prompt', answer: the question 'prompt' is a prompt: answer it with a Prompt",
                        "3 'car', classifications[0].answer.choice.classifications[0]: there is no question 'shade',"
                                + " there are none",
                        "3 'car', classifications[1]: the question 'color' is answered twice",
                        "4 'weather', question: the question 'weather' is answered twice");
    }

    @Test
    void marksFitTheKindOfAssets() {
        assertThat(problems(MediaType.TEXT, car()))
                .containsExactly("0 'car', mark: an ontology for TEXT has no Box, it has TextEntity");
        assertThat(problems(MediaType.VIDEO, car()))
                .containsExactly("0 'car', mark: an ontology for VIDEO has no Box. Use a VideoObject or a VideoMask");
        assertThat(problems(MediaType.AUDIO, car())).containsExactly("0 'car', mark: an ontology for AUDIO has no Box");
        assertThat(problems(MediaType.UNKNOWN, car())).isEmpty();
        assertThat(problems(MediaType.IMAGE, VideoObject.of("car", List.of(KeyFrame.of(1, new Box(1, 2, 3, 4))))))
                .containsExactly("0 'car': an ontology for IMAGE does not support annotations of frames");
        assertThat(problems(
                        MediaType.IMAGE,
                        TemporalClassification.ofTexts(
                                "note", List.of(TemporalClassification.Value.of("hello", FrameRange.of(0, 9))))))
                .contains("0 'note': an ontology for IMAGE does not support annotations of times");
    }

    @Test
    void placesArePossible() {
        assertThat(problems(MediaType.IMAGE, ObjectAnnotation.of("car", new Box(-1, 2, 3, 4))))
                .containsExactly("0 'car', mark: the coordinate (-1.0, 2.0) is negative");
        assertThat(problems(MediaType.TMS_GEO, ObjectAnnotation.of("car", new Box(-1, 2, 3, 4))))
                .isEmpty();
        assertThat(problems(MediaType.TEXT, ObjectAnnotation.of("person", new TextEntity(-1, 2))))
                .containsExactly("0 'person', mark: a part of a text must not start at -1");
        assertThat(problems(
                        MediaType.CONVERSATIONAL,
                        ObjectAnnotation.of("person", new ConversationEntity("m", new TextEntity(-1, 2)))))
                .containsExactly("0 'person', mark: a part of a text must not start at -1");
        assertThat(problems(
                        MediaType.PDF,
                        ObjectAnnotation.of("car", new DocumentBox(new Box(1, -2, 3, 4), -1, DocumentBox.Unit.POINTS))))
                .containsExactly(
                        "0 'car', mark.page: pages are numbered from 0, but this is -1",
                        "0 'car', mark.box: the coordinate (1.0, -2.0) is negative");
    }

    @Test
    void framesAreInOrder() {
        Box box = new Box(1, 2, 3, 4);
        assertThat(problems(
                        MediaType.VIDEO,
                        VideoObject.ofSegments(
                                FeatureRef.of("car"),
                                List.of(
                                        new VideoObject.Segment(List.of(KeyFrame.of(0, box), KeyFrame.of(5, box))),
                                        new VideoObject.Segment(List.of(KeyFrame.of(4, box)))))))
                .containsExactly(
                        "0 'car', segments[0].keyFrames[0]: frames are numbered from 1, but this is 0",
                        "0 'car', segments[1].keyFrames[0]: frame 4 does not follow frame 5");
        assertThat(problems(
                        MediaType.VIDEO,
                        VideoClassification.of(
                                FeatureRef.of("weather"),
                                List.of(
                                        VideoClassification.FrameAnswer.of(Answer.radio("rain"), FrameRange.of(0, 5)),
                                        VideoClassification.FrameAnswer.of(Answer.radio("sun"), FrameRange.of(5, 9))))))
                .containsExactly(
                        "0 'weather', answers[0].frames: frames are numbered from 1, but a range starts at 0",
                        "0 'weather', answers[1].frames: frames 5 to 9 have two options of the question 'weather',"
                                + " which allows one");
    }

    @Test
    void questionsHaveAScope() {
        assertThat(problems(
                        MediaType.CONVERSATIONAL,
                        ClassificationAnnotation.of("light", Answer.checklist("day")),
                        ClassificationAnnotation.of("note", Answer.text("short"))
                                .withMessageId("m"),
                        ClassificationAnnotation.of("light", Answer.checklist("day"))
                                .withMessageId("m"),
                        ClassificationAnnotation.of("light", Answer.checklist("day"))
                                .withMessageId("n")))
                .containsExactly(
                        "0 'light', question: the question 'light' is about frames or messages (scope index), not about"
                                + " the whole data row",
                        "1 'note', question: the question 'note' is about the whole data row (scope global), not about"
                                + " frames or messages");
    }

    @Test
    void timesHaveOptionsOfTheQuestion() {
        assertThat(problems(
                        MediaType.AUDIO,
                        TemporalClassification.ofOptions(
                                "light", List.of(TemporalClassification.Value.of("night", FrameRange.of(0, 9)))),
                        TemporalClassification.ofTexts(
                                "light", List.of(TemporalClassification.Value.of("day", FrameRange.of(0, 9))))))
                .containsExactly(
                        "0 'light', values[0]: there is no option 'night', there are 'day' (question 'light')",
                        "1 'light': the question 'light' is a checklist, its answers are not texts");
    }

    @Test
    void relationshipsHaveTheirEnds() {
        ObjectAnnotation car = car().withUuid("car");
        ObjectAnnotation person =
                ObjectAnnotation.of("person", new TextEntity(1, 2)).withUuid("person");
        Relationship lost =
                new Relationship("owns", "person", null, "gone", Relationship.Type.UNIDIRECTIONAL, null, null);

        assertThat(problems(null, person, car, Relationship.between("owns", person, car)))
                .isEmpty();
        assertThat(problems(null, person, car, Relationship.between("owns", car, person), lost))
                .containsExactly(
                        "2 'owns': the relationship 'owns' cannot lead from 'car' to 'person': the ontology only allows other"
                                + " tools",
                        "3 'owns', target: the label has no annotation with the uuid gone");
        assertThat(problems(null, ImportKind.LABELS, person, car, Relationship.between("owns", person, car)))
                .containsExactly("2 'owns': relationships can only be imported as pre-labels");
        assertThat(problems(null, person, car, Relationship.between("road", person, car)))
                .containsExactly("2 'road', name: the tool 'road' is a raster-segmentation, not a relationship");
    }

    @Test
    void promptsTasksAndMetricsFit() {
        MessageEvaluation choice =
                MessageEvaluation.of("ranking", new MessageEvaluation.MultiSelection("m", List.of()));
        Metric metric = ScalarMetric.of("blur", 0.5).withScope(Metric.Scope.ofSubclass("car", "green"));

        assertThat(problems(null, Prompt.of("note", "Describe"), choice))
                .containsExactly(
                        "0 'note', feature: the question 'note' is a text, not a prompt",
                        "1 'ranking', task: the tool 'ranking' is a message-ranking, not a message-multi-selection");
        assertThat(problems(null, ImportKind.PREDICTIONS, metric))
                .containsExactly("0 'blur', scope.subclass: the ontology has no feature 'green'");
        assertThat(problems(null, ScalarMetric.of("blur", 0.5)))
                .containsExactly("0 'blur': metrics can only be imported into model runs");
    }

    @Test
    void requiredFeaturesAreAskedForOnlyIfWanted() {
        LabelCheck check = check(MediaType.IMAGE, ImportKind.LABELS, Strictness.REQUIRED);

        check.accept(NewLabel.of(ROW, car()));

        assertThat(problems(check))
                .extracting(LabelProblem::toString)
                .containsExactly(
                        "data row 'row', annotation 0 'car', classifications: the required question 'color' is not"
                                + " answered",
                        "data row 'row' 'weather': the label has no annotation of this required feature");
        assertThat(problems(MediaType.IMAGE, car())).isEmpty();
    }

    @Test
    void problemsOfAllLabelsAreCountedAndSomeListed() {
        LabelCheck check = check(MediaType.IMAGE, ImportKind.LABELS, Strictness.ONTOLOGY);

        assertThat(check.accept(NewLabel.of(DataRowKey.globalKey("first"), car())))
                .isTrue();
        IntStream.range(0, 1_500)
                .forEach(at -> assertThat(check.accept(NewLabel.of(
                                DataRowKey.globalKey("row-" + at), ObjectAnnotation.of("cat", new Box(1, 2, 3, 4)))))
                        .isFalse());

        assertThatExceptionOfType(InvalidLabelsException.class)
                .isThrownBy(check::throwIfAny)
                .withMessageStartingWith(
                        "Nothing was imported, 1500 problems found when comparing the labels with the ontology:\n"
                                + "  data row 'row-0', annotation 0 'cat', tool: there is no tool 'cat', did you mean 'car'?\n")
                .withMessageEndingWith("and 1490 more")
                .satisfies(ex -> {
                    assertThat(ex.count()).isEqualTo(1_500);
                    assertThat(ex.problems()).hasSize(InvalidLabelsException.MAX_PROBLEMS_LISTED);
                });
    }
}
