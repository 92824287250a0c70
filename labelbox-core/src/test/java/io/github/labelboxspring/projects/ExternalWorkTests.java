package io.github.labelboxspring.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ExternalWorkTests extends EmulatorTest {

    private static final ExternalWork WHOLE = ExternalWork.of("ext-1")
            .withContentUrl("https://example.org/1.png")
            .withLabel(new ExternalWork.Label(
                    new ExternalWork.Person("a@example.org"),
                    new ExternalWork.AutoQa(
                            ExternalWork.Verdict.REJECT,
                            3.0,
                            "too coarse",
                            List.of(new ExternalWork.Score("sharpness \"1\"", 0.5))),
                    12.0,
                    Instant.parse("2024-01-02T03:04:05Z")))
            .withReview(new ExternalWork.Review(
                    new ExternalWork.Person("b@example.org"), new ExternalWork.Rating(4, "good"), List.of()))
            .withQueueType("MANUAL_REVIEW_QUEUE");

    @Test
    void whatWasDoneElsewhereIsTold() {
        String project = this.client
                .projects()
                .create(NewProject.of("elsewhere", MediaType.IMAGE))
                .execute()
                .id();
        assertThat(this.style.run(this.client.projects().syncExternal(project, List.of(WHOLE))))
                .isNotBlank();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.projects().syncExternal("cm99999999999999999999999", List.of(WHOLE))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.projects().syncExternal(project, List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> ExternalWork.of(" "));
    }

    /** The official SDK's words; what is not told is absent. */
    @Test
    void itIsToldInThePlatformsWords() {
        JsonNode bare = json(ExternalWork.of("ext-2").withLabel(ExternalWork.Label.of("a@example.org")));
        assertThat(bare)
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        "{\"taskId\": \"ext-2\", \"label\": {\"submittedBy\": {\"email\": \"a@example.org\"}}}"));
        JsonNode whole = json(WHOLE);
        assertThat(whole.at("/label/autoQA/status").asString()).isEqualTo("Reject");
        assertThat(whole.at("/label/submittedOn").asString()).isEqualTo("2024-01-02T03:04:05Z");
        assertThat(whole.at("/review/customScores")).isEmpty();
        assertThat(whole.at("/queueType").asString()).isEqualTo("MANUAL_REVIEW_QUEUE");
    }

    private JsonNode json(ExternalWork work) {
        return new JsonMapper().readTree(this.client.caller().json().write(work));
    }
}
