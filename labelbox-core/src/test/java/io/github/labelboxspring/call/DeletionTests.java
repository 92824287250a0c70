package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.metadata.MetadataRemoval;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** X13: deletions whose answer is lost, and which find nothing when they are repeated. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class DeletionTests {

    private static final String GONE =
            "{\"errors\":[{\"message\":\"not found\",\"extensions\":{\"code\":\"RESOURCE_NOT_FOUND\"}}]}";

    private static final String NO_FOUNDRY_APP =
            "{\"errors\":[{\"message\":\"app not found\",\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}";

    private static final String GROUP = UUID.randomUUID().toString();

    private static final Map<String, Function<LabelboxClient, Call<Void>>> ONE = Map.ofEntries(
            Map.entry("API key", client -> client.organization().apiKeys().revoke("id")),
            Map.entry("attachment", client -> client.dataRows().attachments().delete("id")),
            Map.entry("batch", client -> client.projects().batches().delete("project", "id")),
            Map.entry("benchmark", client -> client.labels().benchmarks().delete("id")),
            Map.entry("comment", client -> client.issues().comments().delete("id")),
            Map.entry("dataset", client -> client.datasets().delete("id")),
            Map.entry(
                    "embedding",
                    client -> client.dataRows().embeddings().delete("id").withoutResult()),
            Map.entry("group", client -> client.organization().userGroups().delete(GROUP)),
            Map.entry("invitation", client -> client.organization().invites().cancel("id")),
            Map.entry("issue category", client -> client.issues().categories().delete("id")),
            Map.entry("model", client -> client.models().delete("id").withoutResult()),
            Map.entry("model run", client -> client.models().runs().delete("id").withoutResult()),
            Map.entry("project", client -> client.projects().delete("id")),
            Map.entry("review", client -> client.labels().reviews().delete("id")),
            Map.entry("user", client -> client.users().remove("id")));

    private static final Map<String, Function<LabelboxClient, Call<Void>>> SEVERAL = Map.of(
            "issues", client -> client.issues().delete(List.of("one", "two")),
            "labels",
                    client -> client.projects()
                            .labels()
                            .delete(List.of("one", "two"))
                            .withoutResult(),
            "metadata",
                    client -> client.dataRows()
                            .metadata()
                            .delete(List.of(MetadataRemoval.of(DataRowKey.id("one"), "field")))
                            .withoutResult(),
            "queued data rows", client -> client.projects().batches().removeQueuedDataRows("project", "batch"),
            "rows of a model run", client -> client.models().runs().dataRows().delete("run", List.of("one", "two")));

    @Parameter
    private CallStyle style;

    private final StubServer stub = new StubServer();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    static List<String> one() {
        return ONE.keySet().stream().sorted().toList();
    }

    static List<String> several() {
        return SEVERAL.keySet().stream().sorted().toList();
    }

    private static Function<LabelboxClient, Call<Void>> deletion(
            Map<String, Function<LabelboxClient, Call<Void>>> all, String what) {
        return Objects.requireNonNull(all.get(what));
    }

    private void delete(Function<LabelboxClient, Call<Void>> deletion) {
        this.style.complete(deletion.apply(this.stub.client().build()));
    }

    @ParameterizedTest
    @MethodSource("one")
    void oneThatIsGoneTheSecondTimeIsDeleted(String what) {
        this.stub.thenCut().then(200, GONE);
        delete(deletion(ONE, what));
        assertThat(this.stub.received()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("one")
    void oneThatIsGoneTheFirstTimeIsNotFound(String what) {
        this.stub.then(200, GONE);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> delete(deletion(ONE, what)))
                .returns(false, NotFoundException::mayHaveBeenApplied);
    }

    /** That one is not found does not mean that the others are gone. */
    @ParameterizedTest
    @MethodSource("several")
    void severalOfWhichOneIsNotFoundTheSecondTimeMayBeDeleted(String what) {
        this.stub.thenCut().then(200, GONE);
        assertThatExceptionOfType(LabelboxException.class)
                .isThrownBy(() -> delete(deletion(SEVERAL, what)))
                .returns(true, LabelboxException::mayHaveBeenApplied);
    }

    /** Foundry says in another way that there is no such app. */
    @Test
    void aFoundryAppThatIsGoneTheSecondTimeIsDeleted() {
        this.stub.thenCut().then(200, NO_FOUNDRY_APP);
        delete(client -> client.models().foundry().deleteApp("id"));
        assertThat(this.stub.received()).hasSize(2);

        this.stub.then(200, NO_FOUNDRY_APP);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> delete(client -> client.models().foundry().deleteApp("id")));
    }
}
