package io.github.labelboxspring.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
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
class ProjectModelConfigBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String project = "";

    private ModelConfig config = new ModelConfig("", "", "", Map.of());

    @BeforeEach
    void makeAProject() {
        this.project = this.client
                .projects()
                .create(NewProject.modelEvaluation("live"))
                .execute()
                .id();
        this.config = this.client
                .models()
                .createConfig("warm", UNKNOWN, Map.of("temperature", 0.9))
                .execute();
    }

    private ProjectModelConfigOperations configs() {
        return this.client.projects().modelConfigs();
    }

    private <E extends LabelboxException> void fails(Class<E> type, Call<?> call) {
        assertThatExceptionOfType(type).isThrownBy(() -> this.style.run(call));
    }

    @Test
    void aConfigurationIsAddedReadAndDeleted() {
        String id = this.style.run(configs().add(this.project, this.config.id(), 2));
        ProjectModelConfig added = this.style.run(configs().get(id));
        assertThat(added).isEqualTo(new ProjectModelConfig(id, this.project, this.config.id(), this.config));
        assertThat(this.style.run(configs().list(this.project))).containsExactly(added);
        fails(ConflictException.class, configs().add(this.project, this.config.id()));
        assertThat(this.style.run(configs().delete(id))).isTrue();
        assertThat(this.style.run(configs().list(this.project))).isEqualTo(List.of());
        fails(NotFoundException.class, configs().delete(id));
    }

    @Test
    void aCompleteSetupIsFixed() {
        String id = this.style.run(configs().add(this.project, this.config.id()));
        this.style.complete(configs().completeSetup(this.project));
        assertThat(this.client.projects().get(this.project).execute().modelSetupComplete())
                .isTrue();
        fails(OperationNotAllowedException.class, configs().delete(id));
        fails(OperationNotAllowedException.class, configs().add(this.project, this.config.id()));
    }

    @Test
    void onlyLiveEvaluationsHaveModels() {
        String other = this.client
                .projects()
                .create(NewProject.of("images", MediaType.IMAGE))
                .execute()
                .id();
        fails(OperationNotAllowedException.class, configs().add(other, this.config.id()));
        fails(OperationNotAllowedException.class, configs().completeSetup(other));
    }

    @Test
    void unknownIdsAreNotFoundAndBadNumbersAreSaidBeforeAnyRequest() {
        fails(NotFoundException.class, configs().list(UNKNOWN));
        fails(NotFoundException.class, configs().get(UNKNOWN));
        fails(NotFoundException.class, configs().add(UNKNOWN, this.config.id()));
        fails(NotFoundException.class, configs().add(this.project, UNKNOWN));
        fails(NotFoundException.class, configs().completeSetup(UNKNOWN));
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configs().add(this.project, this.config.id(), 0))
                .withMessageContaining("at least one response");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
