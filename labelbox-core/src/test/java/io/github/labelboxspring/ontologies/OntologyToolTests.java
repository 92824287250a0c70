package io.github.labelboxspring.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** X19: annotations are made by the features of an ontology, which refuse what they cannot have. */
class OntologyToolTests {

    private static final Classification COLOR = Classification.radio(
            "color", Option.of("red").withClassifications(Classification.text("shade")), Option.of("blue"));

    private static final OntologySchema SCHEMA = OntologySchema.of(
                    Tool.boundingBox("car").withClassifications(List.of(COLOR)),
                    Tool.polygon("roof"),
                    Tool.line("lane"),
                    Tool.point("wheel"),
                    Tool.segmentation("road"),
                    Tool.namedEntity("person"),
                    Tool.of(ToolType.EDGE, "owns"),
                    Tool.of(ToolType.MESSAGE_RANKING, "ranking"),
                    Tool.stepReasoning("steps", StepVariant.stepReasoning()))
            .withClassification(Classification.radio("weather", Option.of("rain"), Option.of("sun")))
            .withClassification(Classification.checklist("light", Option.of("day"), Option.of("shadow")))
            .withClassification(Classification.text("note"))
            .withClassification(Classification.of(ClassificationType.PROMPT, "prompt"));

    @Test
    void eachToolMakesItsMarks() {
        Point one = new Point(1, 2);
        Point two = new Point(3, 4);
        Mask mask = Mask.ofRle(1, 1, List.of(0, 1));

        assertThat(SCHEMA.tool("car").box(1, 2, 3, 4)).isEqualTo(ObjectAnnotation.of("car", new Box(1, 2, 3, 4)));
        assertThat(SCHEMA.tool("car")
                        .page(2, new Box(1, 2, 3, 4), DocumentBox.Unit.POINTS)
                        .mark())
                .isInstanceOf(DocumentBox.class);
        assertThat(SCHEMA.tool("roof").polygon(one, two, new Point(5, 0)).tool())
                .hasToString("roof");
        assertThat(SCHEMA.tool("lane").line(one, two).tool()).hasToString("lane");
        assertThat(SCHEMA.tool("wheel").point(1, 2).mark()).isEqualTo(one);
        assertThat(SCHEMA.tool("road").mask(mask).mark()).isEqualTo(mask);
        assertThat(SCHEMA.tool("person").text(1, 2).tool()).hasToString("person");
        assertThat(SCHEMA.tool("person").message("m", 1, 2).tool()).hasToString("person");
        assertThat(SCHEMA.tool("person")
                        .words(new DocumentEntity.Selection(List.of("t"), "g", 1))
                        .tool())
                .hasToString("person");
        assertThat(SCHEMA.tool("car").frames(KeyFrame.of(1, new Box(1, 2, 3, 4))))
                .isEqualTo(VideoObject.of("car", List.of(KeyFrame.of(1, new Box(1, 2, 3, 4)))));
    }

    @Test
    void aToolRefusesWhatItCannotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("car").point(1, 2))
                .withMessage("The tool 'car' is of type rectangle and cannot have a Point;"
                        + " it can have Box or DocumentBox");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("car").frames(KeyFrame.of(1, new Point(1, 2))))
                .withMessageContaining("cannot have a Point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("owns").box(1, 2, 3, 4))
                .withMessageContaining("it can have relationships");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("steps").box(1, 2, 3, 4))
                .withMessageContaining("step-reasoning")
                .withMessageContaining("nothing can be imported for it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("van"))
                .withMessageStartingWith("The ontology has no tool 'van'; available: 'car', 'roof'");
    }

    @Test
    void relationshipsAndEvaluationsHaveToolsOfTheirOwn() {
        ObjectAnnotation car = SCHEMA.tool("car").box(1, 2, 3, 4).withUuid("a");
        ObjectAnnotation person = SCHEMA.tool("person").text(1, 2).withUuid("b");
        MessageEvaluation.Task ranking = new MessageEvaluation.Ranking(
                "parent", List.of(new MessageEvaluation.Ranked(new MessageEvaluation.Message("m", "model"), 1)));

        assertThat(SCHEMA.tool("owns").between(person, car).target()).isEqualTo("a");
        assertThat(SCHEMA.tool("ranking").evaluation(ranking).task()).isEqualTo(ranking);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.tool("car").between(person, car))
                .withMessageContaining("cannot have a Relationship");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SCHEMA.tool("ranking").evaluation(new MessageEvaluation.MultiSelection("parent", List.of())))
                .withMessageContaining("cannot have a MultiSelection");
    }

    @Test
    void questionsTakeTheirOwnKindOfAnswer() {
        assertThat(SCHEMA.classification("weather").radio("rain"))
                .isEqualTo(ClassificationAnnotation.of("weather", Answer.radio("rain")));
        assertThat(SCHEMA.classification("light").checklist("day", "shadow"))
                .isEqualTo(ClassificationAnnotation.of("light", Answer.checklist("day", "shadow")));
        assertThat(SCHEMA.classification("note").text("blurred"))
                .isEqualTo(ClassificationAnnotation.of("note", Answer.text("blurred")));
        assertThat(SCHEMA.classification("prompt").prompt("Describe")).isEqualTo(Prompt.of("prompt", "Describe"));
        assertThat(SCHEMA.classification("weather").frames(Answer.radio("sun"), FrameRange.of(1, 9)))
                .isEqualTo(VideoClassification.of("weather", Answer.radio("sun"), FrameRange.of(1, 9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.classification("weather").radio("snow"))
                .withMessage("The classification 'weather' has no option 'snow'; available: 'rain', 'sun'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.classification("weather").text("rain"))
                .withMessage("The classification 'weather' is of type radio and cannot be answered by a text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.classification("note").prompt("Describe"))
                .withMessageContaining("cannot be answered by a prompt");
    }

    @Test
    void questionsStandBelowToolsAndOptions() {
        OntologyQuestion color = SCHEMA.tool("car").classification("color");
        ClassificationAnnotation shade =
                color.option("red").classification("shade").text("dark");

        ClassificationAnnotation answer = color.radio(
                color.option("red").choice().withCertainty(Certainty.of(0.5)).withClassifications(List.of(shade)));

        assertThat(SCHEMA.tool("car")
                        .box(1, 2, 3, 4)
                        .withClassifications(List.of(answer))
                        .classifications())
                .containsExactly(answer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> color.option("blue").classification("shade"))
                .withMessageContaining("The option 'blue' has no classification 'shade'");
    }

    @Test
    void archivedFeaturesAreNotFound() {
        OntologySchema schema = OntologySchema.of(
                new Tool("rectangle", "old", false, null, List.of(), null, null, null, null, Map.of("archived", true)));

        assertThatIllegalArgumentException().isThrownBy(() -> schema.tool("old"));
    }
}
