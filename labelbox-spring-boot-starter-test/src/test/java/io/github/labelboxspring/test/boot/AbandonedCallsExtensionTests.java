package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A9. */
class AbandonedCallsExtensionTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(this.emulator.apiKey())
            .endpoint(this.emulator.endpoint())
            .restEndpoint(this.emulator.restEndpoint())
            .build();

    private final AbandonedCallsExtension extension = new AbandonedCallsExtension();

    private final ExtensionContext test = mock(ExtensionContext.class);

    @BeforeEach
    void record() {
        given(this.test.getExecutionException()).willReturn(Optional.empty());
        this.extension.beforeEach(this.test);
    }

    @AfterEach
    void close() {
        this.client.close();
        this.emulator.close();
    }

    @Test
    void aCallThatIsNeverExecutedFailsTheTestAndShowsWhereItWasCreated() {
        Call<User> forgotten = this.client.users().me();
        assertThat(failure())
                .hasMessageContaining("never executed: 1")
                .satisfies(ex -> assertThat(ex.getSuppressed()[0].getStackTrace())
                        .anyMatch(frame -> frame.getMethodName()
                                .equals("aCallThatIsNeverExecutedFailsTheTestAndShowsWhereItWasCreated")));
        assertThat(forgotten).isNotNull();
    }

    @Test
    void aComposedCallThatIsNeverExecutedIsReportedOnce() {
        Call<String> forgotten = this.client.users().me().map(User::email).with(options -> options.withoutRetry());
        assertThat(failure()).hasMessageContaining("never executed: 1");
        assertThat(forgotten).isNotNull();
    }

    @Test
    void forgottenWorkAndListsAreReported() {
        TaskCall<DataRowsResult> work = this.client.dataRows().create("cm0", List.of(NewDataRow.ofText("a")));
        Call<List<Project>> list = this.client.projects().list();
        Object start = this.client
                .dataRows()
                .create("cm1", List.of(NewDataRow.ofText("b")))
                .start();
        assertThat(failure()).hasMessageContaining("never executed: 3");
        assertThat(List.of(work, list, start)).hasSize(3);
    }

    @Test
    void executedAndComposedCallsAreNotReported() {
        Dataset dataset = this.client.datasets().create(NewDataset.of("Birds")).execute();
        List<NewDataRow> rows = List.of(NewDataRow.ofText("wren"));
        assertThat(this.client
                        .dataRows()
                        .create(dataset.id(), rows)
                        .start()
                        .execute()
                        .result()
                        .execute()
                        .rows())
                .hasSize(1);
        Call<User> me = this.client.users().me();
        Call.all(List.of(me.map(User::email), me.flatMap(user -> Call.of(user.id()))), 2)
                .mono()
                .block();
        try (var projects = this.client.projects().list().stream()) {
            assertThat(projects).isEmpty();
        }
        assertThat(this.client.projects().list().first().execute().items()).isEmpty();
        assertThat(this.client
                        .custom()
                        .graphQl()
                        .query("query Me { user { id } }", Map.of())
                        .at("user.id", String.class)
                        .execute())
                .isNotEmpty();
        assertThat(failure()).isNull();
    }

    @Test
    void aTestThatFailsKeepsItsOwnFailure() {
        Call<User> forgotten = this.client.users().me();
        given(this.test.getExecutionException()).willReturn(Optional.of(new AssertionError("first")));
        assertThat(failure()).isNull();
        assertThat(forgotten).isNotNull();
    }

    @Test
    void nothingIsRecordedOutsideOfATest() {
        this.extension.afterEach(this.test);
        Call<User> forgotten = this.client.users().me();
        assertThat(failure()).isNull();
        assertThat(forgotten).isNotNull();
    }

    private Throwable failure() {
        return catchThrowable(() -> this.extension.afterEach(this.test));
    }
}
