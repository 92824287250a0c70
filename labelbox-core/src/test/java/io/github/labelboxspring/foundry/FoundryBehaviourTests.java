package io.github.labelboxspring.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.models.ModelRun;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.tasks.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class FoundryBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String name = "";

    private FoundryApp app = new FoundryApp("", "", null, "", "", Map.of(), Map.of(), null);

    @BeforeEach
    void makeAnApp() {
        this.name = "finder " + UUID.randomUUID();
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("boxes", MediaType.IMAGE, OntologySchema.of(Tool.boundingBox("ink"))))
                .execute()
                .id();
        this.app = this.style.run(this.client
                .foundry()
                .createApp(new NewFoundryApp(
                        this.name, "finds ink", UNKNOWN, ontology, Map.of("confidence", 0.5), Map.of("ink", "x"))));
    }

    @Test
    void anAppIsReadAndDeleted() {
        assertThat(this.app.inferenceParams()).containsEntry("confidence", 0.5);
        assertThat(this.style.run(this.client.foundry().getApp(this.app.id()))).isEqualTo(this.app);
        this.style.complete(this.client.foundry().deleteApp(this.app.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.foundry().getApp(this.app.id())))
                .withMessageContaining(this.app.id());
    }

    @Test
    void aRunIsATaskThatNamesItsModelRun() {
        String dataset =
                this.client.datasets().create(NewDataset.named("ink")).execute().id();
        Object made = this.client
                .dataRows()
                .create(
                        dataset,
                        List.of(NewDataRow.of("https://example.org/1.png").globalKey(this.name)))
                .execute();
        assertThat(made).isNotNull();
        Task task =
                this.style.run(this.client.foundry().runApp("first", DataRowKeys.globalKeys(this.name), this.app.id()));
        String runId = String.valueOf(task.metadata()).replaceAll(".*modelRunId=(\\w+).*", "$1");
        ModelRun run = this.style.run(this.client.modelRuns().get(runId));
        assertThat(run.name()).isEqualTo("first");
        assertThat(run.modelAppId()).isEqualTo(this.app.id());
    }

    @Test
    void dataRowsThatDoNotExistFailTheTask() {
        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.foundry().runApp("second", DataRowKeys.ids(UNKNOWN), this.app.id())))
                .withMessageContaining(UNKNOWN);
    }

    @Test
    void anUnknownAppIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.foundry().runApp("third", DataRowKeys.ids(UNKNOWN), UNKNOWN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.foundry().runApp("", DataRowKeys.ids(UNKNOWN), UNKNOWN));
    }
}
