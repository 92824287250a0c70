package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedExperiment;
import io.github.labelboxspring.exports.ExportedLabel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** Labels of one kind of asset on their way into a project and a model run, and out of them. */
final class GoldenTrip {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> differences = new TreeMap<>();

    private final LabelboxClient client;

    private final LabelboxEmulator emulator;

    private final Map<String, List<NewLabel>> cases;

    private final byte[] png;

    private final DataRowKeys keys;

    private final String media;

    private final String ontology;

    /**
     * @param cases whose features and data rows have names of their own
     * @param png the image of all masks that are linked
     */
    GoldenTrip(
            LabelboxClient client,
            LabelboxEmulator emulator,
            String media,
            Map<String, List<NewLabel>> cases,
            byte[] png) {
        this.client = client;
        this.emulator = emulator;
        this.cases = cases;
        this.png = png;
        this.media = media;
        GoldenOntology features = new GoldenOntology();
        cases.values().forEach(labels -> labels.forEach(label -> features.add(label.annotations())));
        this.ontology = made(
                "mutation Make($n:String!,$m:MediaType){upsertOntology(data:{name:\"o\",normalized:$n,mediaType:$m}){id}}",
                "upsertOntology.id",
                Map.of("n", JSON.writeValueAsString(features.schema()), "m", media));
        List<String> all =
                labels().map(label -> label.dataRow().value()).distinct().toList();
        String dataset =
                client.datasets().create(NewDataset.of(media)).execute().id();
        client.dataRows()
                .create(dataset, all.stream().map(this::row).toList())
                .withoutResult()
                .execute();
        this.keys = DataRowKeys.globalKeys(all);
    }

    private NewDataRow row(String key) {
        return (this.media.equals("TEXT")
                        ? NewDataRow.ofText("Ada Lovelace works for Babbage")
                        : NewDataRow.of("https://example.org/asset"))
                .withGlobalKey(key);
    }

    private String made(String document, String path, Map<String, Object> variables) {
        return this.client
                .custom()
                .graphQl()
                .mutation(document, variables)
                .at(path, String.class)
                .execute();
    }

    private Stream<NewLabel> labels() {
        return this.cases.values().stream().flatMap(List::stream);
    }

    /** What comes back otherwise than it was sent, by case. */
    Map<String, String> differences() {
        throughProject();
        throughModelRun();
        return this.differences;
    }

    private void throughProject() {
        String project = made(
                "mutation Make($n:String!,$m:MediaType!){createProject(data:{name:$n,allowedMediaType:$m}){id}}",
                "createProject.id",
                Map.of("n", this.media, "m", this.media));
        var unused =
                this.client.projects().connectOntology(project, this.ontology).execute();
        var batch = this.client
                .projects()
                .batches()
                .create(project, NewBatch.of("all", this.keys))
                .execute();
        Predicate<NewLabel> related = label -> label.annotations().stream().anyMatch(Relationship.class::isInstance);
        List<NewLabel> plain = labels().filter(related.negate())
                .map(GoldenTrip::withoutMetrics)
                .filter(GoldenTrip::says)
                .toList();
        if (!plain.isEmpty()) {
            taken(this.client
                    .imports()
                    .labels(project, "labels", Annotations.ofLabels(plain).withoutOntologyCheck())
                    .execute());
        }
        List<NewLabel> ties =
                labels().filter(related).map(GoldenTrip::withoutMetrics).toList();
        if (!ties.isEmpty()) {
            taken(this.client
                    .imports()
                    .preLabels(project, "ties", Annotations.ofLabels(ties).withoutOntologyCheck())
                    .execute());
        }
        // Relationships are imported as pre-labels, which no export has until people submit them.
        ties.forEach(label -> submit(project, label));
        compare(
                this.client
                        .exports()
                        .ofProject(project, ExportFilters.NONE, ExportParams.of())
                        .execute(),
                ExportedDataRow::labels,
                false);
    }

    private static NewLabel withoutMetrics(NewLabel label) {
        return new NewLabel(
                label.dataRow(),
                label.annotations().stream()
                        .filter(each -> !(each instanceof Metric))
                        .toList(),
                label.benchmarkReference());
    }

    private static boolean says(NewLabel label) {
        return !label.annotations().isEmpty();
    }

    private static void taken(ImportResult result) {
        assertThat(result.problems()).isEmpty();
    }

    private void submit(String project, NewLabel label) {
        Work work = this.emulator.people().work(this.emulator.people().all().get(0));
        List<Map<String, Object>> lines = new ArrayList<>();
        LabelLines.of(label).forEach(line -> {
            Map<String, Object> drawn = new TreeMap<>(line);
            drawn.remove("dataRow");
            lines.add(drawn);
        });
        String row = this.client
                .dataRows()
                .getByGlobalKey(label.dataRow().value())
                .execute()
                .id();
        assertThat(work.label(project, row, lines, Duration.ofSeconds(1))).isNotEmpty();
    }

    private void throughModelRun() {
        String model =
                this.client.models().create(this.media, this.ontology).execute().id();
        String run =
                this.client.models().runs().create(model, "run", null).execute().id();
        this.client
                .models()
                .runs()
                .dataRows()
                .upsert(run, this.keys)
                .withoutResult()
                .execute();
        taken(this.client
                .imports()
                .predictions()
                .intoModelRun(
                        run,
                        "predictions",
                        Annotations.ofLabels(labels().toList()).withoutOntologyCheck())
                .execute());
        Export export = this.client
                .exports()
                .ofModelRun(run, ExportParams.of(ExportDetail.PREDICTIONS))
                .execute();
        compare(export, ExportedDataRow::predictions, true);
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            rows.forEach(row ->
                    compareMetrics(row, Objects.requireNonNull(row.experiments().get(model)), run));
        }
    }

    private void compare(Export export, Function<ExportedDataRow, List<ExportedLabel>> read, boolean predicted) {
        GoldenNormal normal = new GoldenNormal(predicted);
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            rows.forEach(row -> {
                assertThat(row.problems()).isEmpty();
                List<Annotation> sent =
                        sent(row, each -> !(each instanceof Metric)).toList();
                List<Annotation> told = read.apply(row).stream()
                        .flatMap(label -> this.client.exports().withMasks(label.annotations()).execute().stream())
                        .toList();
                expect(row, () -> assertThat(normal.of(told)).containsExactlyInAnyOrderElementsOf(normal.of(sent)));
            });
        }
    }

    private void expect(ExportedDataRow row, Runnable equal) {
        try {
            equal.run();
        } catch (AssertionError difference) {
            this.differences.merge(caseOf(row), String.valueOf(difference.getMessage()), (one, other) -> one + other);
        }
    }

    private String caseOf(ExportedDataRow row) {
        return this.cases.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(label -> about(label, row)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean about(NewLabel label, ExportedDataRow row) {
        return label.dataRow()
                .equals(DataRowKey.globalKey(String.valueOf(row.dataRow().globalKey())));
    }

    /** With the pixels behind links. */
    private Stream<Annotation> sent(ExportedDataRow row, Predicate<Annotation> which) {
        Rewriting drawn = new Rewriting(part -> part instanceof Mask.OfUrl mask
                ? Mask.ofImage(image(), mask.color())
                : part instanceof VideoMask.Frame frame ? VideoMask.Frame.ofImage(frame.index(), this.png) : part);
        return labels().filter(label -> about(label, row))
                .flatMap(label -> label.annotations().stream())
                .filter(which)
                .map(drawn::of);
    }

    private BufferedImage image() {
        try {
            return ImageIO.read(new ByteArrayInputStream(this.png));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Metrics are exported beside the predictions, in a form that is inferred. */
    private void compareMetrics(ExportedDataRow row, ExportedExperiment model, String run) {
        List<Annotation> metrics = sent(row, Metric.class::isInstance).toList();
        TreeSet<String> sent = new TreeSet<>();
        LabelLines.of(NewLabel.of(DataRowKey.id("any"), metrics)).forEach(line -> sent.add(metric(line)));
        TreeSet<String> told = new TreeSet<>();
        if (Objects.requireNonNull(model.runs().get(run)).other().get("metrics") instanceof List<?> list) {
            list.forEach(each -> told.add(metric((Map<?, ?>) each)));
        }
        expect(row, () -> assertThat(told).isEqualTo(sent));
    }

    private static String metric(Map<?, ?> line) {
        Map<String, Object> fields = new TreeMap<>();
        line.forEach((name, value) -> {
            String plain = String.valueOf(name).replace("_", "");
            if (plain.matches("(?i)(metric|feature|subclass)(name|value)|aggregation")) {
                fields.put(plain.toLowerCase(Locale.ROOT), value);
            }
        });
        return JSON.writeValueAsString(fields);
    }
}
