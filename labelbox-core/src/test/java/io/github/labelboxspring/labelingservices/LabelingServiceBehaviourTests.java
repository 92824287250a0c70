package io.github.labelboxspring.labelingservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorPaths;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class LabelingServiceBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    @TempDir
    private Path folder = Path.of("");

    private String emptyProject() {
        return this.client
                .projects()
                .create(NewProject.of("bare", MediaType.IMAGE))
                .execute()
                .id();
    }

    private void connectOntology(String project) {
        OntologySchema schema = OntologySchema.of(Tool.boundingBox("ink"));
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("boxes", MediaType.IMAGE, schema))
                .execute()
                .id();
        this.client.projects().connectOntology(project, ontology).execute();
    }

    private Path instructions(String name) throws IOException {
        return Files.writeString(this.folder.resolve(name), "Draw boxes");
    }

    @Test
    void aProjectHasNoServiceUntilOneIsStarted() {
        String project = emptyProject();
        assertThat(this.style.run(this.client.projects().labelingServices().find(project)))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().get(project)));

        LabelingService started =
                this.style.run(this.client.projects().labelingServices().start(project));
        assertThat(started.projectId()).isEqualTo(project);
        assertThat(started.stage()).isEqualTo(LabelingServiceStatus.SET_UP);
        assertThat(started.createdById())
                .isEqualTo(this.client.users().me().execute().id());
        assertThat(this.style.run(this.client.projects().labelingServices().find(project)))
                .contains(started);
    }

    @Test
    void aServiceIsStartedOnce() {
        String project = emptyProject();
        LabelingService first =
                this.style.run(this.client.projects().labelingServices().getOrStart(project));
        assertThat(this.style.run(this.client.projects().labelingServices().getOrStart(project)))
                .isEqualTo(first);
        assertThat(this.style.run(this.client.projects().labelingServices().start(project)))
                .isEqualTo(first);
    }

    /** (R5) The reasons are in the text. */
    @Test
    void allThatIsMissingIsNamed() {
        String project = emptyProject();
        assertThat(this.style
                        .run(this.client.projects().labelingServices().start(project))
                        .stage())
                .isEqualTo(LabelingServiceStatus.SET_UP);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().request(project)))
                .withMessageContaining("Associated ontology id could not be found");
        connectOntology(project);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().request(project)))
                .withMessageContaining("instructions")
                .withMessageContaining("data rows")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("MALFORMED_REQUEST"));
        assertThat(this.style
                        .run(this.client.projects().labelingServices().get(project))
                        .stage())
                .isEqualTo(LabelingServiceStatus.SET_UP);
    }

    @Test
    void aReadyProjectIsAskedForAndMovesOn() throws IOException {
        String project = LabeledProject.of(this.client, 2).projectId();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().request(project)));
        LabelingService started =
                this.style.run(this.client.projects().labelingServices().start(project));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().request(project)))
                .withMessageContaining("instructions")
                .withMessageNotContaining("ontology");

        this.style.complete(this.client.projects().uploadInstructions(project, instructions("how.pdf")));
        LabelingService asked =
                this.style.run(this.client.projects().labelingServices().request(project));
        assertThat(asked.id()).isEqualTo(started.id());
        assertThat(asked.stage()).isEqualTo(LabelingServiceStatus.REQUESTED);

        EmulatorPaths.post(this.emulator, "projects/" + project + "/labeling-service", Map.of("status", "PRODUCTION"));
        assertThat(this.style
                        .run(this.client.projects().labelingServices().get(project))
                        .stage())
                .isEqualTo(LabelingServiceStatus.PRODUCTION);
        assertThat(this.style
                        .run(this.client.projects().labelingServices().request(project))
                        .stage())
                .isEqualTo(LabelingServiceStatus.PRODUCTION);
    }

    @Test
    void instructionsArePdfOrHtml() throws IOException {
        String project = emptyProject();
        Path text = instructions("how.txt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(this.client.projects().uploadInstructions(project, text)))
                .withMessageContaining("how.txt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(
                        this.client.projects().uploadInstructions(project, this.folder.resolve("absent.html"))));
        Path page = instructions("how.HTML");
        this.style.complete(this.client.projects().uploadInstructions(project, page));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client.projects().uploadInstructions(UNKNOWN, page)));
    }

    /** (R39) */
    @Test
    void aStatusOfTheFutureKeepsItsWord() {
        LabelingService paused = new LabelingService(
                "s", "p", this.emulator.clock().instant(), this.emulator.clock().instant(), null, "PAUSED");
        assertThat(paused.stage()).isEqualTo(LabelingServiceStatus.UNKNOWN);
        assertThat(paused.status()).isEqualTo("PAUSED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardFilter.stage(LabelingServiceStatus.UNKNOWN))
                .withMessageContaining("UNKNOWN");
    }

    @Test
    void unknownProjectsAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().start(UNKNOWN)))
                .withMessageContaining("Project not found");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().request(UNKNOWN)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().getDashboard(UNKNOWN)));
    }

    /** An answer without an error may still say that nothing was done. */
    @Test
    void anAnswerOfNoSuccessIsAnError() {
        String project = emptyProject();
        this.emulator
                .faults()
                .on("upsertProjectBoostWorkforce")
                .answer(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"data\": {\"upsertProjectBoostWorkforce\": {\"success\": false}}}");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().labelingServices().start(project)))
                .withMessageContaining(project);
    }
}
