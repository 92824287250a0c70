package io.github.labelboxspring.emulator.internal.domain.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectSettings;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M13: labels and places of data rows, by their rules, without the wire. */
class LabelsTest {

    private final World world = new World(Clock.systemUTC(), () -> false);
    private final List<String> heard = new ArrayList<>();
    private final Session session = session();
    private final Project project = project();
    private final Workflow workflow = Workflow.of(this.project);
    private final Labels labels = new Labels(this.session);

    private Session session() {
        Organization organization = this.world.createOrganization("Tests");
        return new Session(this.world, this.world.createUser(organization, "a@example.org", DefaultRole.ADMIN));
    }

    private Project project() {
        ProjectSettings settings = new ProjectSettings(MediaType.IMAGE, null, 1, 1, false, false, 0);
        return new Project(this.session, "Digits", null, settings);
    }

    @BeforeEach
    void listen() {
        this.world.events().on(LabelCreated.class, event -> this.heard.add("created"));
        this.world.events().on(LabelUpdated.class, event -> this.heard.add("updated"));
        this.world.events().on(LabelDeleted.class, event -> this.heard.add("deleted"));
        this.world
                .events()
                .on(
                        DataRowMoved.class,
                        event -> this.heard.add(
                                event.from().kind() + " to " + event.to().kind()));
    }

    private ProjectRow row() {
        Dataset dataset = new Dataset(this.session, "Digits", "");
        DataRow row =
                DataRowStore.of(this.session.organization()).create(this.session, dataset, "https://a/1.png", null);
        assertThat(this.workflow.add(row, "a batch", 5, 1)).isTrue();
        assertThat(this.workflow.add(row, "a batch", 1, 1)).isFalse();
        return this.workflow.row(row).orElseThrow();
    }

    @Test
    void aRowBeginsAtTheFirstNodeWithoutAHistory() {
        ProjectRow row = row();
        assertThat(row.at(NodeKind.LABELING)).isTrue();
        assertThat(row.history()).isEmpty();
        assertThat(row.priority()).isEqualTo(5);
    }

    @Test
    void aMoveIsKeptAndTold() {
        ProjectRow row = row();
        row.reserve(this.session.user(), this.world.now().plus(Duration.ofHours(1)));
        this.workflow.move(this.session, row, this.workflow.node(NodeKind.REVIEW));
        this.workflow.move(this.session, row, this.workflow.node(NodeKind.DONE));
        assertThat(row.history())
                .extracting(move -> move.from().kind() + " to " + move.to().kind())
                .containsExactly("LABELING to REVIEW", "REVIEW to DONE");
        assertThat(row.history()).extracting(ProjectRow.Move::by).containsOnly(this.session.user());
        assertThat(this.heard).containsExactly("LABELING to REVIEW", "REVIEW to DONE");
        assertThat(row.reservation(this.world.now())).isEmpty();
    }

    @Test
    void labelsAreCreatedHandedOffAndDeletedWithTheirRow() {
        ProjectRow row = row();
        Label label = this.labels.create(row, List.of());
        LabelVersion version = this.labels.handOff(label, row, HandOff.SUBMITTED, Duration.ofSeconds(3));
        assertThat(Labels.of(row)).containsExactly(label);
        assertThat(version.stage().kind()).isEqualTo(NodeKind.LABELING);
        assertThat(row.at(NodeKind.REVIEW)).isTrue();
        this.labels.annotate(label, List.of());
        this.labels.delete(label);
        assertThat(Labels.of(row)).isEmpty();
        assertThat(row.labeled()).isFalse();
        assertThat(this.heard)
                .containsExactly("created", "LABELING to REVIEW", "updated", "deleted", "REVIEW to LABELING");
    }

    @Test
    void aLabelOfAFailedAttemptLeavesItsRowWhereItIs() {
        ProjectRow row = row();
        Label label = this.labels.create(row, List.of());
        this.labels.handOff(label, row, HandOff.SUBMITTED, Duration.ZERO);

        this.labels.discard(label);

        assertThat(row.labeled()).isFalse();
        assertThat(row.at(NodeKind.REVIEW)).isTrue();
    }

    @Test
    void aSavedLabelStaysWhereItIs() {
        ProjectRow row = row();
        Label label = this.labels.create(row, List.of());
        this.labels.handOff(label, row, HandOff.SAVED, Duration.ZERO);
        assertThat(row.at(NodeKind.LABELING)).isTrue();
        assertThat(row.history()).isEmpty();
    }
}
