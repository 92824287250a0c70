package io.github.labelboxspring.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ProjectLabelBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String me() {
        return this.client.users().me().execute().id();
    }

    private int count(LabeledProject project) {
        return this.style.run(this.client.projects().labelCount(project.projectId()));
    }

    /** (R36) */
    @Test
    void labelsAreListedOverManyPages() {
        LabeledProject project = LabeledProject.of(this.client, 130).labeled(this.client, 120);
        List<Label> labels = this.style.read(this.client.projects().labels().list(project.projectId()));
        assertThat(labels).hasSize(120).extracting(Label::id).doesNotHaveDuplicates();
        assertThat(labels.get(0).label()).contains("digit");
        assertThat(this.style.read(this.client.projects().labels().listOfUser(project.projectId(), me())))
                .isEqualTo(labels);
        assertThat(this.style.read(this.client.projects().labels().listOfUser(project.projectId(), UNKNOWN)))
                .isEmpty();
    }

    /** O6: labels are selected by the datasets of their data rows, and by who made them. */
    @Test
    void labelsAreSelectedByDatasetsAndUser() {
        LabeledProject project = LabeledProject.of(this.client, 2).labeled(this.client, 2);
        ProjectLabelFilter mine = ProjectLabelFilter.ofDatasets(List.of(project.datasetId()));
        assertThat(selected(project, mine)).hasSize(2);
        assertThat(selected(project, mine.withUser(me()))).hasSize(2);
        assertThat(selected(project, mine.withUser(UNKNOWN))).isEmpty();
        assertThat(selected(project, ProjectLabelFilter.ofUser(me()).withDatasets(List.of(UNKNOWN))))
                .isEmpty();
        assertThat(selected(project, ProjectLabelFilter.ofDatasets(List.of()))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectLabelFilter(null, null));
    }

    private List<Label> selected(LabeledProject project, ProjectLabelFilter filter) {
        return this.style.read(this.client.projects().labels().list(project.projectId(), filter));
    }

    @Test
    void labelsAreDeletedByTheirIds() {
        LabeledProject project = LabeledProject.of(this.client, 3).labeled(this.client, 3);
        List<String> ids = this.style.read(this.client.projects().labels().list(project.projectId())).stream()
                .map(Label::id)
                .toList();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().labels().delete(List.of(ids.get(0), UNKNOWN))))
                .withMessageContaining("Label not found");
        assertThat(count(project)).isEqualTo(3);
        List<String> twoOfThemTwice = List.of(ids.get(0), ids.get(1), ids.get(0), ids.get(1));
        assertThat(this.style.run(this.client.projects().labels().delete(twoOfThemTwice)))
                .containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(count(project)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.projects().labels().delete(List.of())));
    }

    @Test
    void theLabelsOfAUserAreDeletedInParts() {
        LabeledProject project = LabeledProject.of(this.client, 510).labeled(this.client, 502);
        int before = this.emulator.requests().count("deleteLabels");
        assertThat(this.style.run(this.client.projects().labels().deleteOfUser(project.projectId(), UNKNOWN)))
                .isZero();
        assertThat(this.style.run(this.client.projects().labels().deleteOfUser(project.projectId(), me())))
                .isEqualTo(502);
        assertThat(this.emulator.requests().count("deleteLabels") - before).isEqualTo(2);
        assertThat(count(project)).isZero();
        assertThat(this.style.run(this.client.projects().labels().deleteOfUser(project.projectId(), me())))
                .isZero();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().labels().deleteOfUser(UNKNOWN, me())));
    }
}
