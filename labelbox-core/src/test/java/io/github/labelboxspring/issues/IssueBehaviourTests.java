package io.github.labelboxspring.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.issues.IssuePosition.Keyframe;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class IssueBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String project = "";

    private String row = "";

    private String label = "";

    @BeforeEach
    void makeLabel() {
        LabeledProject made = LabeledProject.of(this.client, 2).labeled(this.client, 1);
        this.project = made.projectId();
        this.row = this.client
                .dataRows()
                .getByGlobalKey(made.keys().get(0))
                .execute()
                .id();
        this.label = this.client
                .projects()
                .labels()
                .list(this.project)
                .execute()
                .get(0)
                .id();
    }

    private Issue open(String content) {
        return this.style.run(this.client
                .issues()
                .create(this.project, NewIssue.of(content, this.row).withLabel(this.label)));
    }

    private List<Issue> listed(IssueFilter filter) {
        return this.style.read(this.client.issues().list(this.project, filter));
    }

    private LabelboxClient another(DefaultRole role) {
        return client(this.emulator
                        .people()
                        .add(UUID.randomUUID() + "@example.org", role)
                        .apiKey())
                .build();
    }

    @Test
    void anIssueIsOpenedResolvedAndOpenedAgain() {
        User me = this.client.users().me().execute();
        Issue made = open("The ink is missing");
        assertThat(made.content()).isEqualTo("The ink is missing");
        assertThat(made.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(made.dataRowId()).isEqualTo(this.row);
        assertThat(made.labelId()).isEqualTo(this.label);
        assertThat(made.createdBy()).isNotNull().extracting(User::id).isEqualTo(me.id());
        assertThat(made.resolvedBy()).isNull();
        assertThat(made.friendlyId()).isNotBlank();

        Issue resolved = this.style.run(this.client.issues().resolve(made.id()));
        assertThat(resolved.status()).isEqualTo(IssueStatus.RESOLVED);
        assertThat(resolved.resolvedBy()).isNotNull().extracting(User::id).isEqualTo(me.id());
        assertThat(resolved.resolvedAt()).isNotNull();
        assertThat(this.style.run(this.client.issues().get(made.id()))).isEqualTo(resolved);

        Issue reopened = this.style.run(this.client.issues().reopen(made.id()));
        assertThat(reopened.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(reopened.resolvedAt()).isNull();
    }

    @Test
    void whatAnUpdateDoesNotNameStays() {
        IssueCategory category = this.style.run(
                this.client.issues().categories().create(this.project, "Wrong digit", "Another one is shown"));
        Issue made = open("before");
        Issue changed = this.style.run(this.client
                .issues()
                .update(made.id(), IssueUpdate.ofCategory(category.id()).withPosition(IssuePosition.image(12, 34.5))));
        assertThat(changed.content()).isEqualTo("before");
        assertThat(changed.categoryId()).isEqualTo(category.id());
        assertThat(changed.findPosition()).contains(IssuePosition.image(12, 34.5));

        Issue last = this.style.run(this.client.issues().update(made.id(), IssueUpdate.ofContent("after")));
        assertThat(last.content()).isEqualTo("after");
        assertThat(last.findPosition()).isEqualTo(changed.findPosition());
        assertThatIllegalArgumentException().isThrownBy(() -> new IssueUpdate(null, null, null, null));
    }

    @Test
    void positionsOfAllKindsComeBack() {
        List<IssuePosition> positions = List.of(
                IssuePosition.image(12, 34),
                IssuePosition.pdf(1, 0.5, 0.25),
                IssuePosition.text("block-1", 3, 9),
                IssuePosition.video(Keyframe.of(5, 10, 20), Keyframe.of(9, 1, 2), Keyframe.of(12, 3, 4)));
        for (IssuePosition position : positions) {
            Issue made = this.style.run(this.client
                    .issues()
                    .create(this.project, NewIssue.of("here", this.row).withPosition(position)));
            assertThat(made.findPosition()).contains(position);
            assertThat(made.labelId()).isNull();
        }
    }

    @Test
    void aPositionFitsTheMediaOfTheProject() {
        Project images = this.client.projects().get(this.project).execute();
        int before = this.emulator.requests().all().size();
        NewIssue issue = NewIssue.of("here", this.row);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(
                        this.client.issues().create(images, issue.withPosition(IssuePosition.pdf(0, 0.5, 0.5)))))
                .withMessageContaining(this.project)
                .withMessageContaining("IMAGE");
        assertThat(this.emulator.requests().all()).hasSize(before);
        assertThat(this.style
                        .run(this.client.issues().create(images, issue.withPosition(IssuePosition.image(1, 2))))
                        .findPosition())
                .contains(IssuePosition.image(1, 2));
    }

    @Test
    void issuesAreFiltered() {
        IssueCategory category =
                this.style.run(this.client.issues().categories().create(this.project, "Wrong digit", ""));
        Issue resolved = open("The box is too large");
        this.style.run(this.client.issues().resolve(resolved.id()));
        Issue sorted = open("The box is too small");
        this.style.run(this.client.issues().update(sorted.id(), IssueUpdate.ofCategory(category.id())));
        LabelboxClient reviewer = another(DefaultRole.REVIEWER);
        Issue foreign = this.style.run(reviewer.issues()
                .create(this.project, NewIssue.of("No ink", this.row).withLabel(this.label)));
        this.style.run(this.client.issues().create(this.project, NewIssue.of("Without a label", this.row)));

        assertThat(listed(IssueFilter.all()))
                .extracting(Issue::id)
                .containsExactly(resolved.id(), sorted.id(), foreign.id());
        assertThat(listed(IssueFilter.all().withStatus(IssueStatus.RESOLVED)))
                .extracting(Issue::id)
                .containsExactly(resolved.id());
        assertThat(listed(IssueFilter.all().withCategory(category.id())))
                .extracting(Issue::id)
                .containsExactly(sorted.id());
        assertThat(listed(IssueFilter.all()
                        .withCreatedBy(List.of(reviewer.users().me().execute().id()))))
                .extracting(Issue::id)
                .containsExactly(foreign.id());
        assertThat(listed(IssueFilter.all().withContent("box").withStatus(IssueStatus.OPEN)))
                .extracting(Issue::id)
                .containsExactly(sorted.id());
        assertThat(listed(IssueFilter.all().withDataRow(UNKNOWN))).isEmpty();
        assertThat(this.style.run(this.client.projects().overview(this.project)).issues())
                .isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> IssueFilter.all().withStatus(IssueStatus.UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueFilter.all().withCreatedBy(List.of()))
                .withMessageContaining("at least one user");
    }

    @Test
    void issuesAreListedOverManyPages() {
        List<String> made = IntStream.range(0, 102)
                .mapToObj(number -> this.client
                        .issues()
                        .create(
                                this.project,
                                NewIssue.of("number " + number, this.row).withLabel(this.label))
                        .execute()
                        .id())
                .toList();
        assertThat(this.style.read(this.client.issues().list(this.project)))
                .extracting(Issue::id)
                .isEqualTo(made);
        assertThat(this.style
                        .run(this.client.issues().list(this.project).page(null, 7))
                        .items())
                .hasSize(7);
    }

    @Test
    void onlyWhoOpenedAnIssueDeletesIt() {
        Issue mine = open("mine");
        Issue other = open("other");
        LabelboxClient reviewer = another(DefaultRole.REVIEWER);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.complete(reviewer.issues().delete(List.of(mine.id()))));
        assertThat(listed(IssueFilter.all())).hasSize(2);

        this.style.complete(this.client.issues().delete(List.of(mine.id(), UNKNOWN)));
        assertThat(listed(IssueFilter.all())).extracting(Issue::id).containsExactly(other.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.issues().get(mine.id())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.issues().delete(List.of()));
    }

    @Test
    void aLabelOfAnotherDataRowIsRefused() {
        LabeledProject elsewhere = LabeledProject.of(this.client, 1).labeled(this.client, 1);
        Label foreign = this.client
                .projects()
                .labels()
                .list(elsewhere.projectId())
                .execute()
                .get(0);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .issues()
                        .create(this.project, NewIssue.of("x", this.row).withLabel(foreign.id()))));
        assertThatIllegalArgumentException().isThrownBy(() -> NewIssue.of(" ", this.row));
    }

    @Test
    void commentsAreMadeChangedAndDeleted() {
        Issue issue = open("No ink");
        Comment first = this.style.run(this.client.issues().comments().create(issue.id(), "Look again"));
        Comment second = this.style.run(this.client.issues().comments().create(issue.id(), "Done"));
        assertThat(first.createdBy())
                .isNotNull()
                .extracting(User::id)
                .isEqualTo(this.client.users().me().execute().id());
        Comment changed = this.style.run(this.client.issues().comments().update(first.id(), "Look twice"));
        assertThat(this.style.run(this.client.issues().comments().list(issue.id())))
                .containsExactly(changed, second);
        assertThat(this.style.run(this.client.issues().get(issue.id())).latestReplyAt())
                .isEqualTo(second.createdAt());

        this.style.complete(this.client.issues().comments().delete(first.id()));
        assertThat(this.style.run(this.client.issues().comments().list(issue.id())))
                .containsExactly(second);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.issues().comments().update(first.id(), "gone")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.complete(
                        another(DefaultRole.REVIEWER).issues().comments().delete(second.id())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.issues().comments().create(issue.id(), " "));
    }

    @Test
    void categoriesAreMadeChangedAndDeleted() {
        IssueCategory made = this.style.run(
                this.client.issues().categories().create(this.project, "Wrong digit", "Another one is shown"));
        IssueCategory changed = this.style.run(this.client.issues().categories().update(made.id(), "Wrong box", ""));
        assertThat(changed).isEqualTo(new IssueCategory(made.id(), "Wrong box", ""));
        assertThat(this.style.run(this.client.issues().categories().list(this.project)))
                .containsExactly(changed);
        assertThat(this.style.run(this.client.issues().categories().find(this.project, made.id())))
                .contains(changed);

        this.style.complete(this.client.issues().categories().delete(made.id()));
        assertThat(this.style.run(this.client.issues().categories().find(this.project, made.id())))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.complete(this.client.issues().categories().delete(made.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(
                        another(DefaultRole.LABELER).issues().categories().create(this.project, "x", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.issues().categories().create(this.project, "", ""));
    }
}
