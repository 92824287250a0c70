package io.github.labelboxspring.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class LabelBehaviourTests extends EmulatorTest {

    private String label() {
        String project =
                LabeledProject.of(this.client, 1).labeled(this.client, 1).projectId();
        Map<String, Object> data = this.client
                .custom()
                .graphQl()
                .query("query Labels($id: ID!) { project(where: {id: $id}) { labels { id } } }", Map.of("id", project))
                .execute();
        return data.toString().replaceAll(".*id=(\\w+).*", "$1");
    }

    @Test
    void feedbackTakesThePlaceOfEarlierFeedback() {
        String label = label();
        List<LabelScore> first =
                this.style.run(this.client.labels().upsertFeedback(label, "good", Map.of("overall", 4.5)));
        assertThat(first).singleElement().satisfies(score -> {
            assertThat(score.name()).isEqualTo("overall");
            assertThat(score.score()).isEqualTo(4.5);
        });
        assertThat(this.style.run(this.client.labels().upsertFeedback(label, "bad", Map.of("speed", 1.0))))
                .extracting(LabelScore::name)
                .containsExactly("speed");
    }

    @Test
    void aLabelThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.labels().upsertFeedback("cm99999999999999999999999", "good", Map.of())));
    }

    @Test
    void aScoreIsANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.labels().upsertFeedback("x", "good", Map.of("overall", Double.NaN)))
                .withMessageContaining("overall");
    }

    /** (O5) */
    @Test
    void aLabelIsChanged() {
        String label = label();
        String annotations = "[{\"name\": \"digit\", \"answer\": {\"name\": \"0\"}}]";
        Label changed = this.style.run(this.client
                .labels()
                .update(label, LabelUpdate.ofLabel(annotations).withSecondsToLabel(2.5)));
        assertThat(changed.label()).contains("\"title\":\"0\"").doesNotContain("bbox");
        assertThat(changed.secondsToLabel()).isEqualTo(2.5);
        assertThat(this.style.run(this.client.labels().get(label))).isEqualTo(changed);
        assertThat(this.style
                        .run(this.client.labels().update(label, LabelUpdate.ofLabel(String.valueOf(changed.label()))))
                        .secondsToLabel())
                .isEqualTo(2.5);
    }

    @Test
    void anUpdateThatCannotBeTakenChangesNothing() {
        String label = label();
        Label before = this.client.labels().get(label).execute();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .labels()
                        .update(label, LabelUpdate.ofLabel("[{\"name\": \"digit\", \"answer\": {\"name\": \"7\"}}]"))));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.client.labels().update(label, LabelUpdate.ofLabel("no JSON"))));
        assertThat(this.client.labels().get(label).execute()).isEqualTo(before);
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelUpdate(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> LabelUpdate.ofLabel(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelUpdate.ofSecondsToLabel(-1))
                .withMessageContaining("-1");
    }

    @Test
    void aLabelKnowsWhereItBelongs() {
        LabeledProject project = LabeledProject.of(this.client, 1).labeled(this.client, 1);
        String label = this.client
                .projects()
                .labels()
                .list(project.projectId())
                .execute()
                .get(0)
                .id();
        assertThat(this.style.run(this.client.labels().findCreator(label)))
                .map(User::id)
                .contains(this.client.users().me().execute().id());
        assertThat(this.style.run(this.client.labels().dataRow(label)).globalKey())
                .isEqualTo(project.keys().get(0));
        assertThat(this.style.run(this.client.labels().project(label)).id()).isEqualTo(project.projectId());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.labels().get("cm99999999999999999999999")));
    }
}
