package io.github.labelboxspring.sample.job;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskProgressEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.sample.comparison.Comparison;
import io.github.labelboxspring.sample.comparison.Figures;
import io.github.labelboxspring.sample.digits.DigitSet;
import io.github.labelboxspring.sample.digits.NearestCentroid;
import io.github.labelboxspring.sample.labelling.Labelling;
import io.github.labelboxspring.sample.project.DigitProject;
import io.github.labelboxspring.sample.upload.DigitUpload;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The main job. Each step ends by starting a task of the platform; the event of the task's end carries the job on:
 *
 * <pre>
 * upload ──data rows──► preLabel ──predictions──► label ──labels──► export ──export──► compare
 * </pre>
 */
@Component
class MainJob {

    private static final int PICTURES_A_LINE = 500;

    private final DigitUpload upload;

    private final DigitProject projects;

    private final Labelling labelling;

    private final Comparison comparison;

    private final TaskWatcher watcher;

    private final Report report;

    private final Map<TaskRef, Step> waiting = new ConcurrentHashMap<>();

    private final CompletableFuture<Figures> end = new CompletableFuture<>();

    MainJob(
            DigitUpload upload,
            DigitProject projects,
            Labelling labelling,
            Comparison comparison,
            TaskWatcher watcher,
            Report report) {
        this.upload = upload;
        this.projects = projects;
        this.labelling = labelling;
        this.comparison = comparison;
        this.watcher = watcher;
        this.report = report;
    }

    /**
     * What waits for a task.
     *
     * @param task what the task makes, for people
     * @param next what is done with the finished task
     */
    private record Step(String task, Consumer<TaskProgress> next) {}

    /** Begins; the answer comes when the last step is done, or fails as the first step that fails. */
    CompletableFuture<Figures> start(DigitSet digits) {
        NearestCentroid model = NearestCentroid.train(digits.training());
        this.report.say(
                "The model has learned from %d digits", digits.training().size());
        upload(digits, model);
        return this.end;
    }

    private void upload(DigitSet digits, NearestCentroid model) {
        List<UploadedFile> pictures = this.upload.pictures(digits, this::uploaded);
        this.report.say("All %d pictures are uploaded", pictures.size());
        Dataset dataset = this.upload.dataset(digits);
        then(
                "Data rows",
                this.upload.dataRows(dataset, digits, pictures, model::predict),
                rows -> preLabel(digits, model, rows));
    }

    private void uploaded(int pictures) {
        if (pictures % PICTURES_A_LINE == 0) {
            this.report.say("%d pictures are uploaded", pictures);
        }
    }

    private void preLabel(DigitSet digits, NearestCentroid model, DataRowsResult made) {
        this.report.result("dataRowsMade", made.rows().size());
        require(made.failures().isEmpty(), "data rows were refused: " + made.failures());
        Project project = this.projects.create(digits);
        List<BatchCreation> batches = this.projects.batches(project, digits);
        batches.forEach(batch ->
                this.report.say("Batch '%s' has %d data rows", batch.batch().name(), batch.accepted()));
        this.report.result(
                "batchSizes", batches.stream().map(BatchCreation::accepted).toList());
        then(
                "Predictions",
                this.labelling.predictions(project, digits, model::predict),
                result -> label(digits, project, result));
    }

    private void label(DigitSet digits, Project project, ImportResult predictions) {
        this.report.result("predictionsImported", predictions.succeeded());
        require(predictions.complete(), "predictions were refused: " + predictions.failures());
        then("Labels", this.labelling.truth(project, digits), result -> export(project, result));
    }

    private void export(Project project, ImportResult labels) {
        this.report.result("annotationsImported", labels.succeeded());
        require(labels.complete(), "labels were refused: " + labels.failures());
        then("Export", this.comparison.export(project), this::compare);
    }

    private void compare(Export export) {
        this.end.complete(this.comparison.read(export));
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException("Some " + otherwise);
        }
    }

    private <T> void then(String name, TaskCall<T> work, Consumer<T> next) {
        TaskHandle<T> task = work.start().execute();
        this.waiting.put(
                task.ref(), new Step(name, done -> next.accept(task.result(done).execute())));
        this.watcher.watch(task);
    }

    @EventListener
    void completed(TaskCompletedEvent event) {
        goOn(event.progress());
    }

    /** The result of a task that failed is an exception that says why. */
    @EventListener
    void failed(TaskFailedEvent event) {
        goOn(event.progress());
    }

    /** Events come at least once: the step behind a task is taken out before it is made. */
    private void goOn(TaskProgress done) {
        Step step = this.waiting.remove(done.ref());
        if (step != null) {
            try {
                this.report.say("%s: %s", step.task(), done.state().name().toLowerCase(Locale.ROOT));
                step.next().accept(done);
            } catch (RuntimeException | Error ex) {
                this.end.completeExceptionally(ex);
            }
        }
    }

    @EventListener
    void timedOut(TaskTimedOutEvent event) {
        this.end.completeExceptionally(
                new IllegalStateException("Task " + event.task().id() + " was not done in time; last seen: "
                        + event.last() + ". It may still run: set labelbox.tasks.timeout higher"));
    }

    @EventListener
    void progress(TaskProgressEvent event) {
        Step step = this.waiting.get(event.task());
        if (step != null) {
            this.report.say("%s: %.0f %%", step.task(), event.progress().percentage());
        }
    }
}
