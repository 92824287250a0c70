package io.github.labelboxspring.models;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ModelBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private Model model = new Model("", "", "");

    @BeforeEach
    void makeAModel() {
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("digits", MediaType.IMAGE, OntologySchema.of(Tool.boundingBox("ink"))))
                .execute()
                .id();
        this.model = this.style.run(this.client.models().create("digits " + UUID.randomUUID(), ontology));
    }

    private void notFound(Call<?> call) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.style.run(call));
    }

    @Test
    void aModelIsReadAndListed() {
        assertThat(this.style.run(this.client.models().get(this.model.id()))).isEqualTo(this.model);
        assertThat(this.style.read(this.client.models().list())).contains(this.model);
        assertThat(this.style.read(this.client.models().list(where(Model.NAME).equalTo(this.model.name()))))
                .containsExactly(this.model);
    }

    @Test
    void aDeletedModelIsGoneWithItsRuns() {
        ModelRun run = this.style.run(this.client.models().runs().create(this.model.id(), "first", null));
        this.style.complete(this.client.models().delete(this.model.id()));
        notFound(this.client.models().get(this.model.id()));
        notFound(this.client.models().runs().get(run.id()));
        assertThat(this.style.read(this.client.models().list())).doesNotContain(this.model);
    }

    @Test
    void runsKeepTheirConfiguration() {
        Map<String, Object> config = Map.of("lr", 0.001, "layers", List.of(1, 2));
        ModelRun run = this.style.run(this.client.models().runs().create(this.model.id(), "second", config));
        assertThat(run.trainingMetadata()).isEqualTo(config);
        assertThat(run.modelId()).isEqualTo(this.model.id());
        assertThat(run.createdBy()).isEqualTo(this.client.users().me().execute().id());
        assertThat(this.style.run(this.client.models().runs().get(run.id()))).isEqualTo(run);
        assertThat(this.style.read(this.client.models().runs().list(this.model.id())))
                .containsExactly(run);
        assertThat(this.style.read(this.client
                        .models()
                        .runs()
                        .list(this.model.id(), where(ModelRun.NAME).equalTo("third"))))
                .isEmpty();
    }

    @Test
    void aDeletedRunIsGone() {
        ModelRun run = this.style.run(this.client.models().runs().create(this.model.id(), "third", null));
        this.style.complete(this.client.models().runs().delete(run.id()));
        notFound(this.client.models().runs().get(run.id()));
        assertThat(this.style.read(this.client.models().runs().list(this.model.id())))
                .isEmpty();
    }

    @Test
    void theConfigurationOfARunIsReplacedAndTakenAway() {
        String run = this.client
                .models()
                .runs()
                .create(this.model.id(), "run", Map.of("lr", 1))
                .execute()
                .id();
        Map<String, Object> config = Map.of("batch_size", 8);
        assertThat(this.style.run(this.client.models().runs().updateConfig(run, config)))
                .isEqualTo(config);
        assertThat(this.style.run(this.client.models().runs().getConfig(run))).isEqualTo(config);
        this.style.complete(this.client.models().runs().resetConfig(run));
        assertThat(this.style.run(this.client.models().runs().getConfig(run))).isEmpty();
    }

    @Test
    void theTrainingIsToldAndAddsUp() {
        String run = this.client
                .models()
                .runs()
                .create(this.model.id(), "run", null)
                .execute()
                .id();
        assertThat(this.style.run(this.client.models().runs().getTraining(run)))
                .isEqualTo(new Training(null, Map.of(), null));
        this.style.complete(this.client
                .models()
                .runs()
                .updateTraining(run, Training.of(TrainingStatus.TRAINING_MODEL).withMetadata(Map.of("epoch", 1))));
        this.style.complete(this.client
                .models()
                .runs()
                .updateTraining(
                        run,
                        Training.of(TrainingStatus.FAILED)
                                .withMetadata(Map.of("loss", 2))
                                .withErrorMessage("out of memory")));
        this.style.complete(this.client.models().runs().updateTraining(run, Training.of(TrainingStatus.COMPLETE)));
        assertThat(this.style.run(this.client.models().runs().getTraining(run)))
                .isEqualTo(new Training(TrainingStatus.COMPLETE, Map.of("epoch", 1, "loss", 2), "out of memory"));
        for (Training none : List.of(new Training(null, Map.of(), null), Training.of(TrainingStatus.UNKNOWN))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> this.client.models().runs().updateTraining(run, none))
                    .withMessageContaining("EXPORTING_DATA");
        }
    }

    @Test
    void runsThatFoundryDidNotMakeHaveNoUsage() {
        String run = this.client
                .models()
                .runs()
                .create(this.model.id(), "run", null)
                .execute()
                .id();
        assertThat(this.style.run(this.client.models().runs().findUsage(run))).isEmpty();
        assertThat(this.style.run(this.client.models().runs().findUsage(UNKNOWN)))
                .isEmpty();
    }

    @Test
    void configurationsAreMadeAndDeletedOnce() {
        ModelConfig config =
                this.style.run(this.client.models().createConfig("warm", this.model.id(), Map.of("temperature", 0.9)));
        assertThat(config.inferenceParams()).containsEntry("temperature", 0.9);
        assertThat(config.modelId()).isEqualTo(this.model.id());
        assertThat(this.style.run(this.client.models().deleteConfig(config.id())))
                .isTrue();
        notFound(this.client.models().deleteConfig(config.id()));
    }

    @Test
    void unknownIdsAreNotFound() {
        notFound(this.client.models().get(UNKNOWN));
        notFound(this.client.models().create("m", UNKNOWN));
        notFound(this.client.models().runs().get(UNKNOWN));
        notFound(this.client.models().runs().getConfig(UNKNOWN));
        notFound(this.client.models().runs().updateConfig(UNKNOWN, Map.of()));
        notFound(this.client.models().runs().getTraining(UNKNOWN));
        notFound(this.client.models().runs().create(UNKNOWN, "run", null));
    }

    @Test
    void namesAreNeededBeforeAnyRequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.models().create(" ", UNKNOWN))
                .withMessageContaining("name of a model must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.models().createConfig("", UNKNOWN, Map.of()))
                .withMessageContaining("configuration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.models().runs().create(UNKNOWN, "", null))
                .withMessageContaining("run");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
