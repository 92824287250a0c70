package io.github.labelboxspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** X23: an object without a relation is not an object that does not exist. */
class AbsentRelationTests {

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    static Stream<Arguments> relations() {
        return Stream.of(
                        relation(
                                "{project: {ontology: null}}",
                                client -> client.projects().findOntology("p")),
                        relation(
                                "{project: {createdBy: null}}",
                                client -> client.projects().findCreator("p")),
                        relation(
                                "{project: {labelingFrontend: null}}",
                                client -> client.projects().labelingFrontends().find("p")),
                        relation(
                                "{ontology: {createdBy: null}}",
                                client -> client.ontologies().findCreator("o")),
                        relation(
                                "{batch: {user: null}}",
                                client -> client.projects().batches().findCreator("b")),
                        relation(
                                "{dataset: {createdBy: null}}",
                                client -> client.datasets().findCreator("d")),
                        relation(
                                "{label: {createdBy: null}}",
                                client -> client.labels().findCreator("l")),
                        relation(
                                "{review: {createdBy: null}}",
                                client -> client.labels().reviews().findCreator("r")),
                        relation(
                                "{benchmark: {createdBy: null}}",
                                client -> client.labels().benchmarks().findCreator("b")),
                        relation(
                                "{dataset: {signer: null}}",
                                client -> client.datasets().findIntegration("d")),
                        relation(
                                "{dataRow: {createdBy: null}}",
                                client -> client.dataRows().findCreator("r")),
                        relation(
                                "{dataRow: {labelingActivity: {selectedLabelId: null}}}",
                                client -> client.dataRows().findWinningLabelId("r", "p")),
                        relation(
                                "{dataRow: {labelingActivity: null}}",
                                client -> client.dataRows().findWinningLabelId("r", "p")),
                        relation(
                                "{webhook: {createdBy: null}}",
                                client -> client.organization().webhooks().findCreator("w")),
                        relation(
                                "{webhook: {project: null}}",
                                client -> client.organization().webhooks().findProject("w")),
                        relation(
                                "{user: {orgRole: null}}",
                                client -> client.users().findOrgRole("u")))
                .flatMap(relation ->
                        Arrays.stream(CallStyle.values()).map(style -> Arguments.of(style, relation[0], relation[1])));
    }

    private static Object[] relation(String data, Function<LabelboxClient, Call<? extends Optional<?>>> call) {
        return new Object[] {data.replaceAll("(\\w+):", "\"$1\":"), call};
    }

    @ParameterizedTest
    @MethodSource("relations")
    void isEmpty(CallStyle style, String data, Function<LabelboxClient, Call<? extends Optional<?>>> call) {
        this.server.then(200, "{\"data\": " + data + "}");

        assertThat(style.<Optional<?>>run(
                        call.apply(this.server.client().build()).map(Function.identity())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void ofNothingFails(CallStyle style, String data, Function<LabelboxClient, Call<? extends Optional<?>>> call) {
        this.server.then(200, "{\"data\": " + data.replaceFirst("(\\{\"\\w+\": ).*", "$1null}") + "}");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> style.run(call.apply(this.server.client().build())))
                .withMessageContaining("Check the id");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aModelRunMayHaveNoConfiguration(CallStyle style) {
        Call<Map<String, Object>> config =
                this.server.client().build().models().runs().getConfig("r");
        this.server.then(200, "{\"data\": {\"modelRun\": {\"trainingMetadata\": null}}}");
        this.server.then(200, "{\"data\": {\"modelRun\": null}}");

        assertThat(style.run(config)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> style.run(config));
    }
}
