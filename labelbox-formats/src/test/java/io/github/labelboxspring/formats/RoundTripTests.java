package io.github.labelboxspring.formats;

import static io.github.labelboxspring.formats.Samples.CAR;
import static io.github.labelboxspring.formats.Samples.ROAD;
import static io.github.labelboxspring.formats.Samples.ROOF;
import static io.github.labelboxspring.formats.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.formats.coco.CocoDataset;
import io.github.labelboxspring.formats.geojson.GeoJsonFile;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.ExportedImages;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.images.Splits;
import io.github.labelboxspring.formats.masks.Bitmap;
import io.github.labelboxspring.formats.voc.VocDataset;
import io.github.labelboxspring.formats.yolo.YoloDataset;
import io.github.labelboxspring.formats.yolo.YoloTask;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.models.DataSplit;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.settings.Polling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, format, import, export. */
class RoundTripTests {

    private static final OntologySchema SCHEMA = OntologySchema.of(
                    Tool.boundingBox("car"), Tool.polygon("roof"), Tool.point("wheel"), Tool.segmentation("road"))
            .withClassification(Classification.radio("weather", Option.of("sun"), Option.of("rain")));

    private static final Map<String, DataSplit> BATCHES =
            Map.of("old", DataSplit.TRAINING, "new", DataSplit.VALIDATION);

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(20)).start();

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(this.emulator.apiKey())
            .endpoint(this.emulator.endpoint())
            .restEndpoint(this.emulator.restEndpoint())
            .polling(new Polling(Duration.ofMillis(20), Duration.ofMillis(200)))
            .build();

    private String datasetId = "";

    private String ontologyId = "";

    @TempDir
    Path directory;

    @BeforeEach
    void upload() throws IOException {
        Path image = this.directory.resolve("upload.png");
        Samples.png(image);
        this.datasetId = this.client
                .datasets()
                .create(NewDataset.of("streets"))
                .execute()
                .id();
        this.client
                .dataRows()
                .create(
                        this.datasetId,
                        List.of(
                                NewDataRow.ofFile(image).withGlobalKey("a.png"),
                                NewDataRow.ofFile(image).withGlobalKey("b.png")))
                .withoutResult()
                .execute();
        this.ontologyId = this.client
                .ontologies()
                .create(NewOntology.of("streets", MediaType.IMAGE, SCHEMA))
                .execute()
                .id();
    }

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** A project with both data rows, each in a batch of its own. */
    private String project(String name) {
        String id = this.client
                .projects()
                .create(NewProject.of(name, MediaType.IMAGE))
                .execute()
                .id();
        this.client.projects().connectOntology(id, this.ontologyId).execute();
        batch(id, "old", "a.png");
        batch(id, "new", "b.png");
        return id;
    }

    private void batch(String projectId, String name, String key) {
        this.client
                .projects()
                .batches()
                .create(projectId, NewBatch.of(name, DataRowKeys.globalKeys(List.of(key))))
                .withoutResult()
                .execute();
    }

    private void importLabels(String projectId, Stream<NewLabel> labels) {
        assertThat(this.client
                        .imports()
                        .labels(projectId, "labels", Annotations.ofLabels(labels::iterator))
                        .execute()
                        .orThrow()
                        .complete())
                .isTrue();
    }

    private String labeled(Annotation... annotations) {
        String project = project("labeled");
        importLabels(project, Stream.of(NewLabel.of(DataRowKey.globalKey("a.png"), annotations)));
        return project;
    }

    private Stream<ExportedDataRow> rows(String projectId, ExportDetail... details) {
        Export export = this.client
                .exports()
                .ofProject(projectId, ExportFilters.NONE, ExportParams.of(details))
                .execute();
        return this.client.exports().rows(export).stream();
    }

    private ExportedImages images(String projectId) {
        return ExportedImages.ofProject(projectId)
                .withSplits(Splits.byBatch(projectId, BATCHES))
                .withMasks(annotations ->
                        this.client.exports().withMasks(annotations).execute());
    }

    /** What a project says, without ids. */
    private List<LabeledImage> exported(String projectId) {
        try (Stream<ExportedDataRow> rows = rows(projectId, ExportDetail.PROJECT_DETAILS)) {
            return rows.map(images(projectId)::of)
                    .sorted(Comparator.comparing(LabeledImage::fileName))
                    .map(image -> new LabeledImage(
                            image.dataRow(),
                            image.fileName(),
                            image.size(),
                            image.split(),
                            image.annotations().stream()
                                    .map(RoundTripTests::plain)
                                    .toList()))
                    .toList();
        }
    }

    private static Annotation plain(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            return object(
                    String.valueOf(object.tool().name()),
                    object.mark() instanceof Mask mask ? Bitmap.of(mask).toMask() : (Geometry) object.mark());
        }
        ClassificationAnnotation answer = (ClassificationAnnotation) annotation;
        Answer.Radio radio = (Answer.Radio) answer.answer();
        return ClassificationAnnotation.of(
                String.valueOf(answer.question().name()),
                Answer.radio(String.valueOf(radio.choice().option().name())));
    }

    @Test
    void coco() {
        String source = labeled(
                object("car", CAR),
                object("roof", ROOF),
                object("wheel", new Point(30, 29)),
                object("road", ROAD.toMask()));
        FormatReport losses;
        try (Stream<ExportedDataRow> rows = rows(source, ExportDetail.PROJECT_DETAILS)) {
            losses = CocoDataset.in(this.directory).write(rows.map(images(source)::of), Categories.of(SCHEMA));
        }
        assertThat(losses.losses()).isEmpty();

        String target = project("target");
        try (Stream<LabeledImage> images = CocoDataset.in(this.directory).read(ImageReading.byGlobalKey())) {
            importLabels(target, images.map(LabeledImage::toLabel));
        }

        assertThat(exported(target)).isEqualTo(exported(source));
        assertThat(exported(target).get(0).annotations())
                .containsExactlyInAnyOrder(
                        object("car", CAR),
                        object("roof", ROOF),
                        object("wheel", new Point(30, 29)),
                        object("road", ROAD.toMask()));
        assertThat(exported(target))
                .extracting(LabeledImage::split)
                .containsExactly(DataSplit.TRAINING, DataSplit.VALIDATION);
        assertThat(exported(target)).extracting(LabeledImage::size).containsOnly(Samples.SIZE);
    }

    @Test
    void yolo() {
        String source = labeled(object("car", CAR));
        try (Stream<ExportedDataRow> rows = rows(source, ExportDetail.PROJECT_DETAILS)) {
            YoloDataset.in(this.directory.resolve("yolo"))
                    .write(rows.map(images(source)::of), Categories.of(SCHEMA), YoloTask.DETECT);
        }

        String target = project("target");
        ImageReading reading = ImageReading.byGlobalKey().withSizes(name -> Optional.of(Samples.SIZE));
        try (Stream<LabeledImage> images =
                YoloDataset.in(this.directory.resolve("yolo")).read(reading)) {
            importLabels(target, images.map(LabeledImage::toLabel));
        }

        assertThat(exported(target))
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(exported(source));
    }

    @Test
    void voc() {
        String source = labeled(object("car", CAR), ClassificationAnnotation.of("weather", Answer.radio("rain")));
        FormatReport losses;
        try (Stream<ExportedDataRow> rows = rows(source, ExportDetail.PROJECT_DETAILS)) {
            losses = VocDataset.in(this.directory).write(rows.map(images(source)::of), Categories.of(SCHEMA));
        }
        assertThat(losses.losses())
                .containsExactly(new FormatReport.Loss("answer about the image", "weather", 1, List.of("a.png")));

        String target = project("target");
        try (Stream<LabeledImage> images = VocDataset.in(this.directory).read(ImageReading.byGlobalKey())) {
            importLabels(target, images.map(LabeledImage::toLabel));
        }

        assertThat(exported(target).get(0).annotations()).containsExactly(object("car", CAR));
    }

    @Test
    void geoJson() {
        this.client
                .dataRows()
                .create(
                        this.datasetId,
                        List.of(NewDataRow.ofJson(Map.of(
                                        "tile_layer_url", "https://example.org/{z}/{x}/{y}.png", "epsg", "EPSG4326"))
                                .withGlobalKey("map")))
                .withoutResult()
                .execute();
        String source = mapProject("source");
        Annotation[] said = {
            object("roof", Polygon.of(new Point(8.5, 47.25), new Point(8.75, 47.25), new Point(8.5, 47.5))),
            object("car", new Box(8.5, 47.25, 0.25, 0.125)),
            object("wheel", new Point(8.5, 47.5)),
            ClassificationAnnotation.of("weather", Answer.radio("rain"))
        };
        importLabels(source, Stream.of(NewLabel.of(DataRowKey.globalKey("map"), said)));
        GeoJsonFile file = GeoJsonFile.at(this.directory.resolve("map.geojson"));
        try (Stream<ExportedDataRow> rows = rows(source)) {
            assertThat(file.write(rows.map(ExportedImages.ofProject(source)::of))
                            .losses())
                    .isEmpty();
        }

        String target = mapProject("target");
        FormatReport report = new FormatReport();
        try (Stream<LabeledImage> images = file.read(report)) {
            importLabels(target, images.map(LabeledImage::toLabel));
        }

        assertThat(report.losses()).isEmpty();
        try (Stream<ExportedDataRow> rows = rows(target)) {
            assertThat(rows.map(ExportedImages.ofProject(target)::of)
                            .flatMap(image -> image.annotations().stream())
                            .map(RoundTripTests::plain))
                    .containsExactlyInAnyOrder(said);
        }
    }

    private String mapProject(String name) {
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("maps", MediaType.TMS_GEO, SCHEMA))
                .execute()
                .id();
        String id = this.client
                .projects()
                .create(NewProject.of(name, MediaType.TMS_GEO))
                .execute()
                .id();
        this.client.projects().connectOntology(id, ontology).execute();
        batch(id, "maps", "map");
        return id;
    }

    @Test
    void splitsOfAModelRun() {
        String project = labeled(object("car", CAR));
        String model = this.client
                .models()
                .create("streets", this.ontologyId)
                .execute()
                .id();
        String run =
                this.client.models().runs().create(model, "run", null).execute().id();
        this.client
                .models()
                .runs()
                .dataRows()
                .upsertProjectLabels(run, project)
                .withoutResult()
                .execute();
        this.client
                .models()
                .runs()
                .dataRows()
                .assignSplit(run, DataSplit.TEST, DataRowKeys.globalKeys(List.of("a.png")))
                .withoutResult()
                .execute();
        ExportedImages images = ExportedImages.ofModelRun(run).withSplits(Splits.ofModelRun(run));

        assertThat(ofRun(run, images, ExportDetail.MODEL_RUN_DETAILS))
                .singleElement()
                .satisfies(image -> {
                    assertThat(image.split()).isEqualTo(DataSplit.TEST);
                    assertThat(image.annotations()).hasSize(1);
                });
        assertThatThrownBy(() -> ofRun(run, images)).hasMessageContaining("ExportDetail.MODEL_RUN_DETAILS");
        assertThat(ofRun(run, ExportedImages.ofPredictions(run)).get(0).annotations())
                .isEmpty();
    }

    private List<LabeledImage> ofRun(String run, ExportedImages images, ExportDetail... details) {
        Export export =
                this.client.exports().ofModelRun(run, ExportParams.of(details)).execute();
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            return rows.map(images::of).toList();
        }
    }

    @Test
    void splitsNeedTheBatchInTheExport() {
        String project = labeled(object("car", CAR));

        try (Stream<ExportedDataRow> rows = rows(project)) {
            assertThatThrownBy(() -> rows.map(images(project)::of).toList())
                    .hasMessageContaining("Export with ExportDetail.PROJECT_DETAILS");
        }
        ExportedImages some = ExportedImages.ofProject(project).withSplits(Splits.byBatch(project, Map.of()));
        try (Stream<ExportedDataRow> rows = rows(project, ExportDetail.PROJECT_DETAILS)) {
            assertThatThrownBy(() -> rows.map(some::of).toList())
                    .hasMessageMatching("The batch '(old|new)'.*has no split.*");
        }
    }
}
