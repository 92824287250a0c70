package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews of labels, and how far labels agree. */
class ReviewTest {

    private static final String ONTOLOGY =
            "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}";

    private static final JsonMapper JSON = new JsonMapper();

    private static final String CREATE = "mutation($l:ID!,$p:ID!){createReview(data:{score:1,label:{connect:{id:$l}},"
            + "project:{connect:{id:$p}}}){id}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");

    private String label = "";

    @BeforeEach
    void makeLabel() {
        this.project.labeled("\"name\":\"remark\",\"answer\":\"x\"");
        this.label = labels().at("/0/id").asString();
    }

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private JsonNode labels() {
        return this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){labels{id agreement benchmarkAgreement secondsToLabel}}}",
                        Map.of("p", this.project.id()))
                .at("/project/labels");
    }

    private String labelAgain(String remark) {
        String row = Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
        return this.uploads
                .emulator()
                .people()
                .work(this.uploads.emulator().people().all().get(0))
                .label(
                        this.project.id(),
                        row,
                        List.of(Map.of("name", "remark", "answer", remark)),
                        Duration.ofSeconds(3));
    }

    @Test
    @Fact("P9.5-03")
    void aReviewIsOfALabelInItsProject() {
        String another = this.wire
                .data("mutation{createProject(data:{name:\"o\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();

        assertThat(this.wire.code(CREATE, Map.of("l", this.label, "p", another)))
                .isEqualTo("MALFORMED_REQUEST");
        String review = this.wire
                .data(CREATE, Map.of("l", this.label, "p", this.project.id()))
                .at("/createReview/id")
                .asString();
        this.wire.data("mutation($r:ID!){updateReview(where:{id:$r},data:{deleted:true}){id}}", Map.of("r", review));
        assertThat(this.wire.code("query($r:ID!){review(where:{id:$r}){id}}", Map.of("r", review)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    void aBenchmarkIsDeletedWithItsDataRow() {
        this.wire.data("mutation($l:ID!){createBenchmark(data:{labelId:$l}){id}}", Map.of("l", this.label));
        String benchmarks = "query($p:ID!){project(where:{id:$p}){benchmarks{id}}}";
        assertThat(this.wire.data(benchmarks, Map.of("p", this.project.id())).findValuesAsString("id"))
                .hasSize(1);

        String row = Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
        this.wire.data("mutation($r:ID!){deleteDataRows(where:{dataRowIds:[$r]}){id}}", Map.of("r", row));

        assertThat(this.wire.data(benchmarks, Map.of("p", this.project.id())).findValuesAsString("id"))
                .isEmpty();
    }

    @Test
    @Fact({"P9.5-04", "P9.6-08", "P9.4-05"})
    void labelsAgreeByTheShareThatBothHave() {
        this.wire.data("mutation($l:ID!){createBenchmark(data:{labelId:$l}){id}}", Map.of("l", this.label));
        assertThat(labels().at("/0/agreement").isNull()).isTrue();

        labelAgain("x");
        JsonNode same = labels().get(1);
        assertThat(same.get("agreement").asDouble()).isEqualTo(1);
        assertThat(same.get("benchmarkAgreement").asDouble()).isEqualTo(1);
        assertThat(same.get("secondsToLabel").asDouble()).isEqualTo(3);

        labelAgain("y");
        assertThat(labels().at("/2/benchmarkAgreement").asDouble()).isZero();
        assertThat(labels().at("/0/agreement").asDouble()).isEqualTo(0.5);
        assertThat(labels().at("/0/benchmarkAgreement").isNull()).isTrue();
        JsonNode told = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){benchmarks{averageAgreement completedCount}"
                                + " labelerPerformance{secondsPerLabel totalTimeLabeling averageBenchmarkAgreement consensus}}}",
                        Map.of("p", this.project.id()))
                .get("project");
        assertThat(told.at("/benchmarks/0/averageAgreement").asDouble()).isEqualTo(0.5);
        assertThat(told.at("/benchmarks/0/completedCount").asInt()).isEqualTo(2);
        assertThat(told.at("/labelerPerformance/0/secondsPerLabel").asDouble()).isEqualTo(3);
        assertThat(told.at("/labelerPerformance/0/totalTimeLabeling").asDouble())
                .isEqualTo(6);
        assertThat(told.at("/labelerPerformance/0/averageBenchmarkAgreement").asDouble())
                .isEqualTo(0.5);
        JsonNode reported = report("labelers").at("/data/0");
        assertThat(reported.get("avgBenchmarkAgreement").asDouble()).isEqualTo(0.5);
        assertThat(reported.get("avgConsensusAgreement").asDouble())
                .isEqualTo(told.at("/labelerPerformance/0/consensus").asDouble());
        assertThat(scores("benchmark_agreement")).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(scores("consensus_agreement")).containsExactly(1, 0, 0, 0, 0, 2, 0, 0, 0, 0);
    }

    /** How many labels scored in each range. */
    private List<Integer> scores(String metric) {
        return report("metrics/" + metric)
                .get("buckets")
                .valueStream()
                .map(bucket -> bucket.get("value").asInt())
                .toList();
    }

    private JsonNode report(String what) {
        return JSON.readTree(this.wire
                .rest(
                        "GET",
                        "/api/v1/performance/projects/" + this.project.id() + "/" + what
                                + "?startDate=2026-03-01&endDate=2026-03-02",
                        "")
                .body());
    }

    @Test
    void skippedLabelsAreCountedApart() {
        String row = Exports.keys(this.uploads, List.of(LabeledProject.KEY))
                .get(0)
                .at("/data_row/id")
                .asString();
        this.uploads
                .emulator()
                .people()
                .work(this.uploads.emulator().people().all().get(0))
                .skip(this.project.id(), row, Duration.ofSeconds(5));

        JsonNode reported = report("labelers").at("/data/0");

        assertThat(reported.get("labelsCreated").asInt()).isEqualTo(1);
        assertThat(reported.get("labelsSkipped").asInt()).isEqualTo(1);
        assertThat(reported.get("labelingTimeSkipped").asDouble()).isEqualTo(5);
        assertThat(reported.get("labelingTimeSubmitted").asDouble()).isZero();
    }

    @Test
    @Fact("P4.4-14")
    void exportsTellReviewsScoresAndTimes() {
        JsonNode alone = exportedLabels().get(0);
        assertThat(alone.get("performance_details").propertyNames())
                .containsExactly("seconds_to_create", "seconds_to_review", "skipped");
        assertThat(alone.at("/label_details/reviews")).isEmpty();
        String other = labelAgain("y");
        this.wire.data("mutation($l:ID!){createBenchmark(data:{labelId:$l}){id}}", Map.of("l", this.label));
        this.wire.data(CREATE, Map.of("l", this.label, "p", this.project.id()));
        this.uploads
                .emulator()
                .people()
                .work(this.uploads.emulator().people().all().get(0))
                .approve(other, Duration.ofSeconds(2));

        JsonNode labels = exportedLabels();
        JsonNode benchmark = labels.get(0).get("performance_details");
        JsonNode compared = labels.get(1).get("performance_details");
        assertThat(benchmark.has("benchmark_score")).isFalse();
        assertThat(benchmark.get("consensus_score").asDouble()).isZero();
        assertThat(compared.get("benchmark_score").asDouble()).isZero();
        assertThat(compared.get("consensus_score").asDouble()).isZero();
        assertThat(compared.get("seconds_to_create").asDouble()).isEqualTo(3);
        assertThat(compared.get("seconds_to_review").asDouble()).isEqualTo(2);
        assertThat(labels.get(0).at("/label_details/reviews/0/reviewed_by").asString())
                .startsWith("admin@");
        assertThat(labels.get(0).at("/label_details/reviews/0/score").asDouble())
                .isEqualTo(1);
        assertThat(labels.get(1).at("/label_details/reviews")).isEmpty();
    }

    private JsonNode exportedLabels() {
        return this.project
                .inProject("includeLabelDetails", "includePerformanceDetails")
                .get("labels");
    }
}
