package io.github.labelboxspring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.batches.Batch;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Predictions of model runs on their way into projects, from the catalog and from the run. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class SendPredictionsTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private TrainedModel model = new TrainedModel(new LabeledProject("", "", "", List.of()), "", "", "");

    /** The run has three of four data rows, and predicts a box on two of them. */
    @BeforeEach
    void makePredictions() {
        this.model = TrainedModel.of(this.client, 4).with(this.client, 3);
        LabeledProject project = this.model.project();
        assertThat(this.client
                        .imports()
                        .predictions()
                        .intoModelRun(
                                this.model.runId(),
                                "p",
                                Annotations.of(IntStream.range(0, 2)
                                        .mapToObj(row -> project.box(row, 10 + row))
                                        .toList()))
                        .execute()
                        .complete())
                .isTrue();
    }

    private String target(String ontologyId) {
        return this.client
                .projects()
                .create(NewProject.of("target", MediaType.IMAGE))
                .flatMap(made -> this.client
                        .projects()
                        .connectOntology(made.id(), ontologyId)
                        .map(connected -> made.id()))
                .execute();
    }

    private Sending sending(String target, Map<String, String> mapping) {
        return Sending.of(target, "sent", this.model.keys(4), LabelSource.modelRun(this.model.runId(), mapping));
    }

    private Map<String, List<Double>> tops(String project) {
        return this.client
                .exports()
                .ofProject(project, ExportFilters.NONE, ExportParams.of())
                .flatMap(export -> this.client
                        .exports()
                        .rows(export)
                        .collect(Collectors.toMap(
                                row -> String.valueOf(row.dataRow().globalKey()), SendPredictionsTests::tops)))
                .execute();
    }

    private static List<Double> tops(ExportedDataRow row) {
        return row.labels().stream()
                .flatMap(label -> label.annotations(ObjectAnnotation.class).stream())
                .map(object -> ((Box) object.mark()).top())
                .toList();
    }

    @Test
    void dataRowsOfTheCatalogComeWithThePredictionsOfARun() {
        String target = target(this.model.ontologyId());
        assertThat(this.style
                        .run(this.client.catalog().sendToAnnotate(sending(target, Map.of())))
                        .status())
                .isEqualTo("COMPLETE");
        List<String> keys = this.model.project().keys();
        assertThat(tops(target))
                .isEqualTo(Map.of(
                        keys.get(0),
                        List.of(10.0),
                        keys.get(1),
                        List.of(11.0),
                        keys.get(2),
                        List.of(),
                        keys.get(3),
                        List.of()));
    }

    @Test
    void dataRowsOfTheRunAloneAreSentFromIt() {
        String target = target(this.model.ontologyId());
        assertThat(this.style.run(this.client
                        .catalog()
                        .sendToAnnotateFromModelRun(sending(target, Map.of()).withPriority(1))))
                .isNotNull();
        assertThat(tops(target))
                .hasSize(3)
                .containsEntry(this.model.project().keys().get(1), List.of(11.0));
        assertThat(this.style.read(this.client.projects().batches().list(target)))
                .extracting(Batch::name)
                .containsExactly("sent");
    }

    @Test
    void labelsThatAreThereStayUnlessPredictionsOverride() {
        String labeled = this.model.project().labeled(this.client, 1).projectId();
        String key = this.model.project().keys().get(0);
        for (ConflictResolution way :
                List.of(ConflictResolution.KEEP_EXISTING, ConflictResolution.OVERRIDE_WITH_ANNOTATIONS)) {
            assertThat(this.style.run(this.client
                            .catalog()
                            .sendToAnnotateFromModelRun(
                                    sending(labeled, Map.of()).withConflictResolution(way))))
                    .isNotNull();
            assertThat(tops(labeled)).containsEntry(key, List.of(0.0));
        }
        assertThat(this.style.run(this.client
                        .catalog()
                        .sendToAnnotateFromModelRun(sending(labeled, Map.of())
                                .withConflictResolution(ConflictResolution.OVERRIDE_WITH_PREDICTIONS))))
                .isNotNull();
        assertThat(tops(labeled)).containsEntry(key, List.of(10.0));
    }

    @Test
    void featuresAreMappedToThoseOfTheProject() {
        String other = this.client
                .ontologies()
                .create(NewOntology.of("other", MediaType.IMAGE, OntologySchema.of(Tool.boundingBox("stroke"))))
                .execute()
                .id();
        String unmapped = target(other);
        assertThat(this.style.run(this.client.catalog().sendToAnnotate(sending(unmapped, Map.of()))))
                .isNotNull();
        assertThat(tops(unmapped).values()).allMatch(List::isEmpty);
        String mapped = target(other);
        assertThat(this.style.run(this.client
                        .catalog()
                        .sendToAnnotate(sending(mapped, Map.of(boxOf(this.model.ontologyId()), boxOf(other))))))
                .isNotNull();
        assertThat(tops(mapped)).containsEntry(this.model.project().keys().get(0), List.of(10.0));
    }

    private String boxOf(String ontologyId) {
        return String.valueOf(this.client
                .ontologies()
                .get(ontologyId)
                .execute()
                .normalized()
                .tools()
                .get(0)
                .featureSchemaId());
    }

    @Test
    void whatIsUnknownIsNotFoundAndNothingToSendFailsTheTask() {
        String target = target(this.model.ontologyId());
        for (Sending sending : List.of(
                sending(UNKNOWN, Map.of()),
                sending(target, Map.of()).withTaskQueue(UNKNOWN),
                Sending.of(target, "n", this.model.keys(1), LabelSource.modelRun(UNKNOWN, Map.of())))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> this.style.run(this.client.catalog().sendToAnnotateFromModelRun(sending)));
        }
        TrainedModel stranger = TrainedModel.of(this.client, 1);
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .catalog()
                        .sendToAnnotateFromModelRun(Sending.of(
                                target, "none", stranger.keys(1), LabelSource.modelRun(this.model.runId(), Map.of())))))
                .withMessageContaining("No data rows to send");
    }

    @Test
    void onlyPredictionsOfTheWantedConfidenceCome() {
        Map<String, Object> doubtful = new LinkedHashMap<>(this.model.project().box(2, 12));
        doubtful.put("confidence", 0.25);
        assertThat(this.client
                        .imports()
                        .predictions()
                        .intoModelRun(this.model.runId(), "doubtful", Annotations.of(List.of(doubtful)))
                        .execute()
                        .complete())
                .isTrue();
        String target = target(this.model.ontologyId());
        LabelSource.Predictions unsure =
                LabelSource.modelRun(this.model.runId(), Map.of()).withConfidence(0, 0.5);
        assertThat(this.style.run(this.client
                        .catalog()
                        .sendToAnnotateFromModelRun(Sending.of(target, "unsure", this.model.keys(3), unsure))))
                .isNotNull();
        List<String> keys = this.model.project().keys();
        assertThat(tops(target))
                .isEqualTo(Map.of(keys.get(0), List.of(), keys.get(1), List.of(), keys.get(2), List.of(12.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unsure.withConfidence(0.5, 0.25))
                .withMessageContaining("0.5 to 0.25");
    }

    @Test
    void theLabelsOfAProjectAreNotSentFromARun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .catalog()
                        .sendToAnnotateFromModelRun(
                                Sending.of(UNKNOWN, "n", this.model.keys(1), LabelSource.project(UNKNOWN, Map.of()))))
                .withMessageContaining("LabelSource.modelRun");
    }
}
