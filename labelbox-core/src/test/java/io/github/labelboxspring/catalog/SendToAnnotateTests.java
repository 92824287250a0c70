package io.github.labelboxspring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.batches.Batch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class SendToAnnotateTests extends EmulatorTest {

    private LabeledProject source = new LabeledProject("", "", "", List.of());

    private String target = "";

    @BeforeEach
    void makeProjects() {
        this.source = LabeledProject.of(this.client, 3).labeled(this.client, 2);
        String ontology = this.client
                .projects()
                .findOntology(this.source.projectId())
                .execute()
                .orElseThrow()
                .id();
        this.target = this.client
                .projects()
                .create(NewProject.of("target", MediaType.IMAGE))
                .execute()
                .id();
        this.client.projects().connectOntology(this.target, ontology).execute();
    }

    private Sending sending() {
        return Sending.of(
                this.target,
                "sent",
                DataRowKeys.globalKeys(this.source.keys()),
                LabelSource.project(this.source.projectId(), Map.of()));
    }

    private int labels() {
        return this.style.run(this.client.projects().labelCount(this.target));
    }

    @Test
    void dataRowsComeWithTheLabelsOfTheirProject() {
        assertThat(this.style
                        .run(this.client.catalog().sendToAnnotate(sending()))
                        .type())
                .isEqualTo("send-to-annotate");
        List<Batch> batches = this.style.read(this.client.projects().batches().list(this.target));
        assertThat(batches).extracting(Batch::name).containsExactly("sent");
        assertThat(batches.get(0).size()).isEqualTo(3);
        assertThat(labels()).isEqualTo(2);
    }

    @Test
    void labelsThatAreThereStayUnlessOverridden() {
        for (ConflictResolution way : ConflictResolution.values()) {
            assertThat(this.style.run(
                            this.client.catalog().sendToAnnotate(sending().withConflictResolution(way))))
                    .isNotNull();
            assertThat(labels()).isEqualTo(2);
        }
    }

    @Test
    void theQueueIsOneOfTheProject() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.catalog().sendToAnnotate(sending().withTaskQueue("cm99999999999999999999999"))));
    }

    @Test
    void unknownSourcesAreNotFound() {
        for (LabelSource source : List.of(
                LabelSource.project("cm99999999999999999999999", Map.of()),
                LabelSource.modelRun("cm99999999999999999999999", Map.of()))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> this.style.run(this.client
                            .catalog()
                            .sendToAnnotate(Sending.of(
                                    this.target, "none", DataRowKeys.globalKeys(this.source.keys()), source))));
        }
    }

    @Test
    void badInputIsSaidBeforeAnyRequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Sending.of(this.target, "none", DataRowKeys.ids(), LabelSource.project(this.target, Map.of())))
                .withMessageContaining("data row");
    }
}
