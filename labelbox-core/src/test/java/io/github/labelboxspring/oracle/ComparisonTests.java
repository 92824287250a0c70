package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O3: what the comparison of recorded requests tells apart, and the little that it forgives. */
@Once("compares values without a call")
class ComparisonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "3 | 3.0",
                "3 | \"3\"",
                "{\"a\": 1} | \"{\\\"a\\\": 1}\"",
                "[1] | {\"0\": 1}",
                "[1, 2] | [2, 1]",
                "[] | {}",
                "\"null\" | null",
                "\"[1]\" | \"1\"",
                "true | \"true\"",
                "\"{\\\"a\\\": 1}\" | \"{\\\"a\\\": 1.0}\"",
            })
    void valuesDiffer(String theirs, String ours) {
        assertThat(findings(graphQl("$x", theirs), graphQl("$x", ours))).isNotEmpty();
        assertThat(findings(graphQl("$x", theirs), graphQl("$x", theirs))).isEmpty();
    }

    @Test
    void spacesAndTheOrderOfKeysInTextsOfJsonDoNotDiffer() {
        assertThat(findings(
                        graphQl("$x", "\"{\\\"a\\\": 1, \\\"b\\\": [2]}\""),
                        graphQl("$x", "\"{\\\"b\\\":[2],\\\"a\\\":1}\"")))
                .isEmpty();
    }

    @Test
    void nullIsNotAbsentAndAllArgumentsMayBeAbsent() {
        assertThat(findings(graphQl("$x", "null"), graphQl("$absent", "null"))).isNotEmpty();
        assertThat(findings(graphQl("$absent", "1"), graphQl("$absent", "1"))).isEmpty();
    }

    @Test
    void theOrderOfRequestsCountsUnlessItIsRegistered() {
        List<Request> theirs = List.of(graphQl("$x", "1"), graphQl("$x", "2"), graphQl("$x", "3"));
        List<Request> ours = List.of(theirs.get(0), theirs.get(2), theirs.get(1));
        RecordedCase recorded = new RecordedCase("A.b", "a_b", false, null, null, theirs);

        assertThat(new Comparison(recorded, ours, List.of()).findings()).hasSize(2);
        assertThat(new Comparison(recorded, ours, List.of(deviation(null, List.of(2, 3)))).findings())
                .isEmpty();
        assertThat(new Comparison(recorded, ours, List.of(deviation(null, List.of(1, 2)))).findings())
                .isNotEmpty();
    }

    @Test
    void addedRequestsAreHeldToTheirArguments() {
        RecordedCase recorded = new RecordedCase("A.b", "a_b", false, null, null, List.of());
        Deviation.Added added = new Deviation.Added("POST /graphql query user", Map.of("user(id)", "1"));

        assertThat(new Comparison(recorded, List.of(graphQl("$x", "1")), List.of(deviation(added, null))).findings())
                .isEmpty();
        assertThat(new Comparison(recorded, List.of(graphQl("$x", "2")), List.of(deviation(added, null))).findings())
                .hasSize(2);
    }

    @Test
    void theSendingOfTheKeyCounts() {
        assertThat(findings(rest("/a", true), rest("/a", false)))
                .singleElement()
                .isEqualTo("1 GET /a: authorized: true <> false");
    }

    @Test
    void queriesAreMapsOfDecodedValues() {
        assertThat(findings(rest("/a?b=1%2C2&c=x+y", true), rest("/a?c=x%20y&b=1,2", true)))
                .isEmpty();
        assertThat(findings(rest("/a?b=1&b=2", true), rest("/a?b=2&b=1", true))).isNotEmpty();
        assertThat(findings(rest("/a?b=1", true), rest("/a", true))).isNotEmpty();
    }

    private static List<String> findings(Request theirs, Request ours) {
        return new Comparison(
                        new RecordedCase("A.b", "a_b", false, null, null, List.of(theirs)), List.of(ours), List.of())
                .findings();
    }

    private static Deviation deviation(Deviation.@Nullable Added added, @Nullable List<Integer> anyOrder) {
        return new Deviation(
                List.of("a_b"), "why", null, added == null ? null : List.of(added), anyOrder, null, null, null, false);
    }

    private static Request rest(String path, boolean authorized) {
        return new Request("GET", path, authorized, null, null, null, null, null, null, null, null, null);
    }

    @SuppressWarnings("unchecked")
    private static Request graphQl(String argument, String json) {
        Map<String, Object> values = Catalogue.JSON.readValue("{\"x\": " + json + "}", Map.class);
        Selection user = new Selection("user", null, null, Map.of("id", argument), null);
        return new Request(
                "POST", "/graphql", true, "query", Map.of(), values, List.of(user), null, null, null, null, null);
    }
}
