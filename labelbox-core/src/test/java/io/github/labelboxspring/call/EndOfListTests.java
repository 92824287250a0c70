package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datarows.DataRowIdentifier;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.labels.LabelVersionFilter;
import io.github.labelboxspring.performance.SignInFilter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("X21: each list ends where the official SDK ends it, and a circle of cursors ends with an error")
@ParameterizedClass
@EnumSource(CallStyle.class)
class EndOfListTests {

    private static final SignInFilter NOVEMBER =
            SignInFilter.of(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-08"));

    private static final Map<String, String> ROW = Map.of("id", "row");

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.client.close();
        this.server.close();
    }

    private void answer(Object body) {
        this.server.then(200, JsonMapper.shared().writeValueAsString(body));
    }

    private void answerData(String field, Object value) {
        answer(Map.of("data", Map.of(field, value)));
    }

    /** A page of which the platform says that it is the last one, whatever its cursor. */
    private static Map<String, Object> page(List<?> nodes, String cursorName, @Nullable Object cursor) {
        Map<String, Object> pageInfo = new LinkedHashMap<>();
        pageInfo.put("hasNextPage", false);
        pageInfo.put(cursorName, cursor);
        return Map.of("nodes", nodes, "pageInfo", pageInfo);
    }

    private static Map<String, Object> pageWithNext(@Nullable String cursor) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("nodes", List.of());
        page.put("nextCursor", cursor);
        return page;
    }

    private int requests() {
        return this.server.received().size();
    }

    @Test
    void aListOfPagesWithCursorsEndsWithoutACursor() {
        answerData("getDataRowIdentifiersBySavedQuery", page(List.of(ROW), "endCursor", "A"));
        answerData("getDataRowIdentifiersBySavedQuery", page(List.of(ROW), "endCursor", null));
        assertThat(this.style.read(this.client.catalog().listSliceDataRows("slice")))
                .extracting(DataRowIdentifier::id)
                .containsExactly("row", "row");

        answerData(
                "getDataRowIdentifiersBySavedModelQuery",
                page(List.of(ROW), "endCursor", Map.of("dataRowId", "A", "globalKey", "key")));
        answerData("getDataRowIdentifiersBySavedModelQuery", page(List.of(ROW), "endCursor", null));
        assertThat(this.style.read(this.client.catalog().listModelSliceDataRows("slice", "run")))
                .hasSize(2);

        answerData("datasetDataRows", page(List.of(ROW), "startCursor", "A"));
        answerData("datasetDataRows", page(List.of(ROW), "startCursor", null));
        assertThat(this.style.read(this.client.dataRows().list("dataset")))
                .extracting(DataRow::id)
                .containsExactly("row", "row");
        assertThat(requests()).isEqualTo(6);
    }

    @Test
    void anEmptyPageEndsAListDespiteItsCursor() {
        Map<Function<LabelboxClient, PagedCall<?>>, Runnable> lists = Map.of(
                labelbox -> labelbox.catalog().listSliceDataRows("slice"),
                () -> answerData("getDataRowIdentifiersBySavedQuery", page(List.of(), "endCursor", "A")),
                labelbox -> labelbox.catalog().listModelSliceDataRows("slice", "run"),
                () -> answerData(
                        "getDataRowIdentifiersBySavedModelQuery",
                        page(List.of(), "endCursor", Map.of("dataRowId", "A"))),
                labelbox -> labelbox.dataRows().list("dataset"),
                () -> answerData("datasetDataRows", page(List.of(), "startCursor", "A")),
                labelbox -> labelbox.projects().batches().list("project"),
                () -> answerData("project", Map.of("batches", page(List.of(), "endCursor", "A"))),
                labelbox -> labelbox.projects().labelingServices().dashboards(),
                () -> answerData("searchProjects", page(List.of(), "endCursor", "A")),
                labelbox -> labelbox.models().runs().dataRows().list("run"),
                () -> answerData("annotationGroups", page(List.of(), "endCursor", "A")),
                labelbox -> labelbox.labels().listVersions(LabelVersionFilter.ofProject("project")),
                () -> answerData("labelVersions", pageWithNext("A")),
                labelbox -> labelbox.ontologies().list(),
                () -> answerData("ontologies", pageWithNext("A")),
                labelbox -> labelbox.ontologies().featureSchemas().list("name"),
                () -> answerData("rootSchemaNodes", pageWithNext("A")));
        lists.forEach((list, answer) -> {
            answer.run();
            assertThat(this.style.read(list.apply(this.client))).isEmpty();
        });
        assertThat(requests()).isEqualTo(lists.size());
    }

    @Test
    void anEmptyPageOfSignInsIsFollowedByTheNext() {
        List<PagedCall<?>> lists = List.of(
                this.client.users().signIns().listSessions(NOVEMBER),
                this.client.users().signIns().listEvents(NOVEMBER));
        for (PagedCall<?> list : lists) {
            answer(Map.of("data", List.of(), "nextCursor", "A"));
            answer(Map.of("data", List.of(), "nextCursor", "B"));
            answer(Map.of("data", List.of()));
            int before = requests();
            assertThat(this.style.read(list)).isEmpty();
            assertThat(this.server.received().subList(before, requests()))
                    .extracting(received -> received.uri().replaceAll(".*cursor=", ""))
                    .hasSize(3)
                    .endsWith("A", "B");
        }
    }

    @Test
    void aListOfPagesByOffsetEndsWithAShortPage() {
        for (List<Integer> sizes : List.of(List.of(99), List.of(0), List.of(100, 1), List.of(100, 100, 0))) {
            sizes.forEach(size -> answerData(
                    "roles",
                    IntStream.range(0, size)
                            .mapToObj(at -> Map.of("id", "role" + at, "name", "role"))
                            .toList()));
            int before = requests();
            assertThat(this.style.read(this.client.users().roles()))
                    .hasSize(sizes.stream().collect(Collectors.summingInt(Integer::intValue)));
            assertThat(requests() - before).isEqualTo(sizes.size());
        }
    }

    @Test
    void aListWithoutCursorsEndsWithAnEmptyPage() {
        answer(List.of("a", "b"));
        answer(List.of("c"));
        answer(List.of());
        assertThat(this.style.run(this.client.ontologies().listUnused())).isEqualTo(List.of("a", "b", "c"));
        assertThat(this.server.received())
                .extracting(StubServer.Received::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("null"),
                        second -> assertThat(second).contains("\"b\""),
                        third -> assertThat(third).contains("\"c\""));
    }

    @Test
    void cursorsThatGoInACircleEndWithAnError() {
        for (String cursor : List.of("A", "B", "A")) {
            answerData("getDataRowIdentifiersBySavedQuery", page(List.of(ROW), "endCursor", cursor));
        }
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.style.read(this.client.catalog().listSliceDataRows("slice")))
                .withMessageContaining("cursor A twice");
        assertThat(requests()).isEqualTo(3);
    }
}
