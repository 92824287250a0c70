package io.github.labelboxspring.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.models.ModelRun;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class FoundryBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String name = "";

    private String ontology = "";

    private FoundryApp app = new FoundryApp("", "", null, "", "", Map.of(), Map.of(), null);

    @BeforeEach
    void makeAnApp() {
        this.name = "finder " + UUID.randomUUID();
        this.ontology = this.client
                .ontologies()
                .create(NewOntology.of(
                        "boxes",
                        MediaType.IMAGE,
                        OntologySchema.of(
                                        Tool.boundingBox("ink"),
                                        Tool.point("dot"),
                                        Tool.line("stroke"),
                                        Tool.polygon("blot"))
                                .withClassification(Classification.radio("digit", Option.of("0"), Option.of("1")))
                                .withClassification(Classification.checklist("marks", Option.of("a"), Option.of("b")))
                                .withClassification(Classification.text("note"))))
                .execute()
                .id();
        this.app = this.style.run(this.client
                .models()
                .foundry()
                .createApp(NewFoundryApp.of(this.name, UNKNOWN, this.ontology)
                        .withDescription("finds ink")
                        .withInferenceParams(Map.of("confidence", 0.5))));
    }

    @Test
    void anAppIsReadAndDeleted() {
        assertThat(this.app.inferenceParams()).containsEntry("confidence", 0.5);
        assertThat(this.style.run(this.client.models().foundry().getApp(this.app.id())))
                .isEqualTo(this.app);
        this.style.complete(this.client.models().foundry().deleteApp(this.app.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.models().foundry().getApp(this.app.id())))
                .withMessageContaining(this.app.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.complete(this.client.models().foundry().deleteApp(this.app.id())))
                .withMessageContaining(this.app.id());
    }

    private DataRowKeys dataRows(int count) {
        String dataset =
                this.client.datasets().create(NewDataset.of("ink")).execute().id();
        List<String> keys =
                IntStream.range(0, count).mapToObj(row -> this.name + "/" + row).toList();
        List<NewDataRow> rows = keys.stream()
                .map(key -> NewDataRow.of("https://example.org/1.png").withGlobalKey(key))
                .toList();
        assertThat(this.client.dataRows().create(dataset, rows).execute()).isNotNull();
        return DataRowKeys.globalKeys(keys);
    }

    private String run(DataRowKeys rows, String appId) {
        FoundryRun run = this.style.run(this.client.models().foundry().runApp("first", rows, appId));
        assertThat(run.task().type()).isEqualTo("model-foundry-run");
        assertThat(run.task().completionPercentage()).isEqualTo(100);
        return run.modelRunId();
    }

    private List<ExportedLabel> predictions(String runId) {
        return this.client
                .exports()
                .ofModelRun(runId, ExportParams.of(ExportDetail.PREDICTIONS))
                .flatMap(export -> this.client.exports().rows(export).collect(Collectors.toList()))
                .execute()
                .stream()
                .flatMap(row -> row.predictions().stream())
                .toList();
    }

    @Test
    void aRunIsATaskThatNamesItsModelRun() {
        ModelRun run = this.style.run(this.client.models().runs().get(run(dataRows(1), this.app.id())));
        assertThat(run.name()).isEqualTo("first");
        assertThat(run.modelAppId()).isEqualTo(this.app.id());
        assertThat(this.style.run(this.client.models().runs().findUsage(run.id())))
                .hasValueSatisfying(usage -> {
                    assertThat(usage.totalDataRows()).isEqualTo(1);
                    assertThat(usage.cost()).isPositive();
                    assertThat(usage.status()).isEqualTo("COMPLETE");
                });
    }

    @Test
    void theModelPredictsByItsOntologyTheSameEachTime() {
        DataRowKeys rows = dataRows(3);
        List<ExportedLabel> first = predictions(run(rows, this.app.id()));
        List<ExportedLabel> second = predictions(run(rows, this.app.id()));
        assertThat(first).hasSize(3).allSatisfy(label -> {
            assertThat(label.annotations(ObjectAnnotation.class))
                    .extracting(each -> each.tool().name())
                    .containsExactly("ink", "dot", "stroke", "blot");
            assertThat(label.annotations(ObjectAnnotation.class))
                    .allSatisfy(object ->
                            assertThat(object.certainty().confidence()).isBetween(0.5, 1.0));
            assertThat(label.annotations(ClassificationAnnotation.class))
                    .extracting(each -> each.question().name())
                    .containsExactly("digit", "marks", "note");
        });
        assertThat(boxes(first)).isEqualTo(boxes(second)).doesNotHaveDuplicates();
    }

    private static List<Object> boxes(List<ExportedLabel> labels) {
        return labels.stream()
                .<Object>map(label -> String.valueOf(
                        label.annotations(ObjectAnnotation.class).get(0).mark()))
                .toList();
    }

    @Test
    void onAVideoTheFirstFrameIsMarked() {
        this.ontology = this.client
                .ontologies()
                .create(NewOntology.of("frames", MediaType.VIDEO, OntologySchema.of(Tool.boundingBox("ink"))))
                .execute()
                .id();
        assertThat(predictions(run(dataRows(1), app(0, Map.of()))))
                .singleElement()
                .satisfies(label -> assertThat(label.annotations(VideoObject.class))
                        .flatExtracting(VideoObject::segments)
                        .extracting(VideoObject.Segment::frames)
                        .containsOnly(FrameRange.of(1, 1)));
    }

    @Test
    void anAppPredictsItsClassesWhereItIsSureEnough() {
        String ink = String.valueOf(this.client
                .ontologies()
                .get(this.ontology)
                .execute()
                .normalized()
                .tools()
                .get(0)
                .featureSchemaId());
        DataRowKeys rows = dataRows(20);
        List<ExportedLabel> some = predictions(run(rows, app(0.75, Map.of("ink", ink))));
        assertThat(some).hasSizeBetween(1, 19).allSatisfy(label -> {
            assertThat(label.annotations(ObjectAnnotation.class))
                    .extracting(each -> each.tool().schemaId())
                    .containsExactly(ink);
            assertThat(label.annotations(ClassificationAnnotation.class)).isEmpty();
        });
        assertThat(predictions(run(rows, app(0, Map.of("ink", "cm00000000000000000000000")))))
                .isEmpty();
    }

    private String app(double confidence, Map<String, String> classes) {
        NewFoundryApp app =
                new NewFoundryApp(this.name, null, UNKNOWN, this.ontology, Map.of("confidence", confidence), classes);
        return this.client.models().foundry().createApp(app).execute().id();
    }

    /** F12 */
    @Test
    void dataRowsThatDoNotExistAreRefusedAtOnce() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.models().foundry().runApp("second", DataRowKeys.ids(UNKNOWN), this.app.id())))
                .withMessageContaining(UNKNOWN);
    }

    @Test
    void anUnknownAppIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.models().foundry().runApp("third", DataRowKeys.ids(UNKNOWN), UNKNOWN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.models().foundry().runApp("", DataRowKeys.ids(UNKNOWN), UNKNOWN));
    }
}
