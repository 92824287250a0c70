package io.github.labelboxspring.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.NotFoundException;
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
class ReviewBehaviourTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String project = "";

    private List<String> labels = List.of();

    @BeforeEach
    void makeLabels() {
        LabeledProject made = LabeledProject.of(this.client, 3).labeled(this.client, 3);
        this.project = made.projectId();
        this.labels = this.client.projects().labels().list(this.project).stream()
                .map(Label::id)
                .toList();
    }

    private ReviewOperations reviews() {
        return this.client.labels().reviews();
    }

    private int count(NetScore score) {
        return this.style.run(reviews().labelCount(this.project, score));
    }

    /** (O5) */
    @Test
    void aReviewIsMadeChangedAndDeleted() {
        String label = this.labels.get(0);
        Review made = this.style.run(reviews().create(label, -1));
        assertThat(made.score()).isEqualTo(-1);
        assertThat(made.createdAt()).isNotNull();

        Review changed = this.style.run(reviews().update(made.id(), 0.5));
        assertThat(changed.id()).isEqualTo(made.id());
        assertThat(changed.score()).isEqualTo(0.5);
        assertThat(this.style.read(reviews().list(label))).containsExactly(changed);

        this.style.complete(reviews().delete(made.id()));
        assertThat(this.style.read(reviews().list(label))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(reviews().update(made.id(), 1)));
    }

    @Test
    void labelsAreCountedByWhatTheirReviewsAddUpTo() {
        assertThat(count(NetScore.NONE)).isEqualTo(3);
        this.style.run(reviews().create(this.labels.get(0), 1));
        Review second = this.style.run(reviews().create(this.labels.get(1), 1));
        this.style.run(reviews().create(this.labels.get(1), -1));
        assertThat(count(NetScore.NONE)).isEqualTo(1);
        assertThat(count(NetScore.POSITIVE)).isEqualTo(1);
        assertThat(count(NetScore.ZERO)).isEqualTo(1);
        assertThat(count(NetScore.NEGATIVE)).isZero();

        this.style.complete(reviews().delete(second.id()));
        assertThat(count(NetScore.NEGATIVE)).isEqualTo(1);
        assertThat(count(NetScore.ZERO)).isZero();
    }

    @Test
    void reviewsAreListedInAnOrderOverManyPages() {
        String label = this.labels.get(0);
        IntStream.range(0, 101).forEach(score -> this.style.run(reviews().create(label, score)));

        List<Review> sorted = this.style.read(reviews().list(label, Review.SCORE.descending()));
        assertThat(sorted).hasSize(101);
        assertThat(sorted.get(0).score()).isEqualTo(100);
        assertThat(sorted.get(100).score()).isZero();
    }

    @Test
    void aReviewKnowsWhereItBelongs() {
        Review review = this.style.run(reviews().create(this.labels.get(0), 1));
        User me = this.client.users().me().execute();
        assertThat(this.style.run(reviews().findCreator(review.id())))
                .map(User::id)
                .contains(me.id());
        assertThat(this.style.run(reviews().label(review.id())).id()).isEqualTo(this.labels.get(0));
        assertThat(this.style.run(reviews().project(review.id())).id()).isEqualTo(this.project);
        assertThat(this.style.run(reviews().organization(review.id())))
                .isEqualTo(this.client.organization().get().execute());
    }

    @Test
    void whoMayNotReviewIsRefused() {
        LabelboxClient labeler = client(this.emulator
                        .people()
                        .add(UUID.randomUUID() + "@example.org", DefaultRole.LABELER)
                        .apiKey())
                .build();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(labeler.labels().reviews().create(this.labels.get(0), 1)));
        assertThat(this.style.read(reviews().list(this.labels.get(0)))).isEmpty();
    }

    @Test
    void reviewsOfDeletedLabelsAreGone() {
        Review review = this.style.run(reviews().create(this.labels.get(0), 1));
        this.style.run(this.client.projects().labels().delete(List.of(this.labels.get(0))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(reviews().label(review.id())));
        assertThat(count(NetScore.POSITIVE)).isZero();
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(reviews().create(UNKNOWN, 1)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(reviews().delete(UNKNOWN)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.read(reviews().list(UNKNOWN)));
    }

    @Test
    void aScoreIsFinite() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(reviews().create(this.labels.get(0), Double.NaN)))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(reviews().update(UNKNOWN, Double.POSITIVE_INFINITY)));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
