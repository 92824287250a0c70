package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** X32: what the official SDK makes of metrics is taken by a model run and comes out of its export. */
class GoldenMetricTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KEY = "k";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String run = run();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** Of one data row. */
    private String run() {
        this.uploads.upsert(
                List.of(List.of(Uploads.create(this.uploads.dataset("d"), "https://example.org/1.png", KEY))));
        String ontology = this.wire
                .data(
                        "mutation{upsertOntology(data:{name:\"o\",normalized:\"{\\\"tools\\\":[],\\\"classifications\\\":[]}\"}){id}}")
                .at("/upsertOntology/id")
                .asString();
        String model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", ontology))
                .at("/createModel/id")
                .asString();
        String made = this.wire
                .data("mutation($m:ID!){createModelRun(data:{name:\"r\",modelId:$m}){id}}", Map.of("m", model))
                .at("/createModelRun/id")
                .asString();
        this.wire.data(
                "mutation($r:ID!,$k:[ID!]){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{globalKeys:$k})}",
                Map.of("r", made, "k", List.of(KEY)));
        advance();
        return made;
    }

    private void advance() {
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
    }

    @TestFactory
    @Fact("P5.3-09")
    Stream<DynamicTest> metricsAreTakenAndExported() {
        List<GoldenCase> cases = GoldenCase.all().stream()
                .filter(each -> !each.metrics().isEmpty())
                .toList();
        assertThat(cases).hasSize(15);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> isTakenAndExported(each.metrics())));
    }

    private void isTakenAndExported(List<Map<String, Object>> metrics) {
        List<Map<String, Object>> lines = metrics.stream()
                .map(metric -> {
                    Map<String, Object> line = new LinkedHashMap<>(metric);
                    line.put("dataRow", Map.of("globalKey", KEY));
                    line.put("uuid", UUID.randomUUID().toString());
                    return line;
                })
                .toList();

        assertThat(statuses(lines))
                .hasSameSizeAs(lines)
                .allMatch(status -> status.at("/status").asString().equals("SUCCESS"));
        assertThat(exported())
                .containsAll(metrics.stream().map(GoldenMetricTest::form).toList());
    }

    private static Map<String, Object> form(Map<String, Object> metric) {
        Map<String, Object> form = new LinkedHashMap<>();
        Map.of(
                        "metricName", "metric_name",
                        "metricValue", "metric_value",
                        "featureName", "feature_name",
                        "subclassName", "subclass_name",
                        "aggregation", "aggregation")
                .forEach((field, name) -> {
                    if (metric.containsKey(field)) {
                        form.put(name, metric.get(field));
                    }
                });
        return form;
    }

    @Test
    void aMetricTakesThePlaceOfTheOneOfItsNameAndFeature() {
        assertThat(statuses(List.of(metric("iou", "a", 0.5), metric("iou", "b", 0.6), metric("iou", "a", 0.7))))
                .hasSize(3);

        assertThat(exported()).extracting(metric -> metric.get("metric_value")).containsExactly(0.7, 0.6);
    }

    private static Map<String, Object> metric(String name, String feature, Object value) {
        return Map.of(
                "dataRow", Map.of("globalKey", KEY),
                "metricName", name,
                "featureName", feature,
                "metricValue", value);
    }

    @Test
    @Fact("P5.3-09")
    void whatIsNoMetricIsRefusedAlone() {
        Map<String, Object> elsewhere = new LinkedHashMap<>(metric("m", "f", 1));
        elsewhere.put("dataRow", Map.of("globalKey", "nowhere"));
        Map<String, Object> median = new LinkedHashMap<>(metric("m", "f", 1));
        median.put("aggregation", "MEDIAN");
        Map<String, Object> matrix = new LinkedHashMap<>(metric("m", "f", List.of(1, 2, 3)));
        matrix.put("aggregation", "CONFUSION_MATRIX");

        assertThat(statuses(List.of(
                        metric("m", "f", "high"),
                        metric("m", "f", List.of(1, 2, 3, 4)),
                        metric("m", "f", Map.of()),
                        elsewhere,
                        median,
                        matrix,
                        metric("good", "f", Map.of("0.5", 1)))))
                .extracting(status -> status.at("/errors/0/name").asString())
                .containsExactly(
                        "InvalidValue",
                        "InvalidValue",
                        "InvalidValue",
                        "InvalidDataRow",
                        "InvalidValue",
                        "InvalidValue",
                        "");
        assertThat(exported()).extracting(metric -> metric.get("metric_name")).containsExactly("good");
    }

    private List<JsonNode> statuses(List<Map<String, Object>> lines) {
        String name = UUID.randomUUID().toString();
        this.wire.upload(
                "mutation($r:ID!,$n:String!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                        + "data:{modelRunId:$r,name:$n,filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("r", this.run, "n", name),
                "m.ndjson",
                "application/x-ndjson",
                lines.stream()
                        .map(JSON::writeValueAsString)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
        advance();
        String url = this.wire
                .data(
                        "query($r:ID!,$n:String!){modelErrorAnalysisPredictionImport("
                                + "where:{modelRunId:$r,name:$n}){statusFileUrl}}",
                        Map.of("r", this.run, "n", name))
                .at("/modelErrorAnalysisPredictionImport/statusFileUrl")
                .asString();
        return this.wire.get(url).body().lines().map(JSON::readTree).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> exported() {
        Map<String, Object> input = Map.of(
                "filters", Map.of("modelRunId", this.run),
                "params", Map.of("includePredictions", true),
                "streamable", true);
        String task = this.wire
                .data(
                        "mutation($i:ExportDataRowsInModelRunInput!){exportDataRowsInModelRun(input:$i){taskId}}",
                        Map.of("i", input))
                .at("/exportDataRowsInModelRun/taskId")
                .asString();
        advance();
        String file = this.wire
                .data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file")
                .asString();
        List<Map<String, Object>> found = new ArrayList<>();
        JSON.readTree(this.wire.get(file).body())
                .get("experiments")
                .forEach(model -> model.get("runs")
                        .forEach(each -> each.path("metrics")
                                .forEach(metric -> found.add(JSON.convertValue(metric, Map.class)))));
        return found;
    }
}
