package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** X19: typed labels fit their ontology, or nothing is sent of any of them. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class TypedImportTests extends EmulatorTest {

    private LabeledProject project;

    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void project() {
        this.project = LabeledProject.of(this.client, 3);
    }

    private NewLabel label(int row) {
        return NewLabel.of(
                DataRowKey.globalKey(this.project.keys().get(row)),
                ObjectAnnotation.of("ink", new Box(2, 5, 4, 3)),
                ClassificationAnnotation.of("digit", Answer.radio("1")));
    }

    private NewLabel wrong(int row) {
        return NewLabel.of(
                DataRowKey.globalKey(this.project.keys().get(row)),
                ClassificationAnnotation.of("digit", Answer.radio("1")),
                ObjectAnnotation.of("ink", Line.through(new Point(0, 0), new Point(1, 1))),
                ClassificationAnnotation.of("digits", Answer.radio("1")));
    }

    private ImportResult imported(Annotations labels) {
        return this.style.run(this.client.imports().labels(this.project.projectId(), "typed", labels));
    }

    private void assertNothingSent() {
        assertThat(this.style.read(this.client.imports().listLabels(this.project.projectId())))
                .isEmpty();
    }

    @Test
    void problemsOfAllLabelsAreReportedAndNothingIsSent() {
        assertThatExceptionOfType(InvalidLabelsException.class)
                .isThrownBy(() -> imported(Annotations.ofLabels(List.of(wrong(0), label(1), wrong(2)))))
                .satisfies(ex -> assertThat(ex.problems())
                        .extracting(LabelProblem::dataRow, LabelProblem::annotation, LabelProblem::feature)
                        .containsExactly(
                                tuple(wrong(0).dataRow(), 1, "ink"),
                                tuple(wrong(0).dataRow(), 2, "digits"),
                                tuple(wrong(2).dataRow(), 1, "ink"),
                                tuple(wrong(2).dataRow(), 2, "digits")));
        assertNothingSent();
    }

    @Test
    void theComparisonCanBeLeftOut() {
        ImportResult result =
                imported(Annotations.ofLabels(List.of(wrong(0), label(1))).withoutOntologyCheck());

        assertThat(result.sent()).isEqualTo(5);
        assertThat(result.failures()).hasSize(2);
    }

    @Test
    void theOntologyIsReadOnce() {
        this.emulator.requests().clear();

        assertThat(imported(Annotations.ofLabels(List.of(label(0), label(1)))).complete())
                .isTrue();

        assertThat(this.emulator.requests().all())
                .filteredOn(request -> request.document().contains("query GetProjectOntology"))
                .hasSize(1);
    }

    @Test
    void whatIsRequiredIsAskedForIfWanted() {
        assertThat(imported(Annotations.ofLabels(List.of(label(0))).withRequiredFeatures())
                        .complete())
                .isTrue();
    }

    @Test
    void aProjectNeedsAnOntologyToCompareWith() {
        String empty = this.client
                .projects()
                .create(NewProject.of("empty " + this.project.projectId(), MediaType.IMAGE))
                .execute()
                .id();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(
                        this.client.imports().labels(empty, "typed", Annotations.ofLabels(List.of(label(0))))))
                .withMessageContaining("has no ontology");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.imports().labels("absent", "typed", Annotations.ofLabels(List.of(label(0))))));
    }

    @Test
    void preLabelsAreComparedToo() {
        assertThatExceptionOfType(InvalidLabelsException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .preLabels(this.project.projectId(), "typed", Annotations.ofLabels(List.of(wrong(0))))));
        assertThat(this.style.read(this.client.imports().listPreLabels(this.project.projectId())))
                .isEmpty();
    }

    @Test
    void predictionsAreComparedWithTheOntologyOfTheModel() {
        TrainedModel model = TrainedModel.of(this.client, 2).with(this.client, 2);
        DataRowKey row = DataRowKey.globalKey(model.project().keys().get(0));
        NewLabel prediction = NewLabel.of(
                row,
                ObjectAnnotation.of("ink", new Box(2, 5, 4, 3)).withCertainty(Certainty.of(0.5)),
                ScalarMetric.of("blur", 0.5).withScope(Metric.Scope.ofFeature("ink")));

        assertThat(this.style
                        .run(this.client
                                .imports()
                                .predictions()
                                .intoModelRun(model.runId(), "p", Annotations.ofLabels(List.of(prediction))))
                        .complete())
                .isTrue();
        assertThatExceptionOfType(InvalidLabelsException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .predictions()
                        .intoModelRun(
                                model.runId(),
                                "q",
                                Annotations.ofLabels(
                                        List.of(NewLabel.of(row, ObjectAnnotation.of("paper", new Box(2, 5, 4, 3))))))))
                .withMessageContaining("there is no tool 'paper', there are 'ink'");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.imports().get(new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, "q", model.runId()))));
    }

    @Test
    void aPublisherIsReadToo() {
        Flux<NewLabel> labels =
                Flux.range(0, 3).publishOn(Schedulers.parallel()).map(this::label);

        assertThat(imported(Annotations.ofLabels(labels)).succeeded()).isEqualTo(6);
    }

    @Test
    void aFailureOfThePublisherLeavesTheCallAndNothingIsSent() {
        Flux<NewLabel> labels = Flux.concat(Flux.range(0, 2).map(this::label), Flux.error(new Broken()));

        assertThatExceptionOfType(Broken.class).isThrownBy(() -> imported(Annotations.ofLabels(labels)));
        assertNothingSent();
    }

    @Test
    void aPublisherThatFallsSilentEndsAtTheDeadlineAndIsCancelled() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Flux<NewLabel> labels =
                Flux.concat(Flux.just(label(0)), Flux.<NewLabel>never()).doOnCancel(() -> cancelled.countDown());

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .labels(this.project.projectId(), "typed", Annotations.ofLabels(labels))
                        .with(options -> options.withDeadline(Duration.ofMillis(300)))));
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertNothingSent();
    }

    @Test
    void anInterruptEndsTheWaitForAPublisher() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> CallStyle.BLOCKING.run(this.client
                        .imports()
                        .labels(
                                this.project.projectId(),
                                "typed",
                                Annotations.ofLabels(Flux.<NewLabel>never()).withoutOntologyCheck())))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @RepeatedTest(5)
    void aCancelledCallCancelsThePublisher() throws Exception {
        CountDownLatch subscribed = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Flux<NewLabel> labels = Flux.<NewLabel>never()
                .doOnSubscribe(any -> subscribed.countDown())
                .doOnCancel(() -> cancelled.countDown());

        Disposable running = this.client
                .imports()
                .labels(this.project.projectId(), "typed", Annotations.ofLabels(labels))
                .mono()
                .subscribe();
        assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
        running.dispose();

        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertNothingSent();
    }

    @Test
    void theInputIsReadAgainForEachExecution() {
        Annotations labels = Annotations.ofLabels(Flux.range(0, 2).map(this::label));

        assertThat(imported(labels).succeeded()).isEqualTo(4);
        assertThat(this.style
                        .run(this.client.imports().labels(this.project.projectId(), "again", labels))
                        .succeeded())
                .isEqualTo(4);
    }

    @Test
    void runsOfAMaskAreTaken() {
        NewLabel mask = NewLabel.of(
                DataRowKey.globalKey(this.project.keys().get(0)),
                ObjectAnnotation.of("ink", Mask.ofRle(2, 2, List.of(1, 3))));

        assertThatExceptionOfType(InvalidLabelsException.class)
                .isThrownBy(() -> imported(Annotations.ofLabels(List.of(mask))))
                .withMessageContaining("has no Mask, it has Box or DocumentBox");
    }

    @Test
    void manyLabelsOfAPublisherAreRequestedAsTheyAreRead() {
        AtomicBoolean tooMany = new AtomicBoolean();
        Flux<NewLabel> labels = Flux.fromStream(() -> IntStream.range(0, 2_000).mapToObj(at -> label(at % 3)))
                .doOnRequest(count -> {
                    if (count > 256) {
                        tooMany.set(true);
                    }
                });

        assertThat(imported(Annotations.ofLabels(labels).withoutOntologyCheck()).sent())
                .isEqualTo(4_000);
        assertThat(tooMany).isFalse();
    }
}
